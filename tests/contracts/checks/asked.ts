import { findings } from '#src/analysis/findings.ts';
import type { Finding } from '#src/analysis/analysis.ts';
import { customer, source, step } from '#tests/analysis/mapOf.ts';
import { type MapParts, withParts } from './withParts.ts';

/** Visitors → a → b → buyer. */
export const twoSteps: MapParts = {
  nodes: { visitors: source, a: step(), b: step(), buyer: customer },
  edges: ['visitors > a', 'a > b', 'b > buyer'],
};

/** The short stream with other nodes, or more of them. */
export function withNodes(nodes: NonNullable<MapParts['nodes']>, more: MapParts = {}): MapParts {
  return { ...twoSteps, ...more, nodes: { ...twoSteps.nodes, ...nodes } };
}

/** All that one check finds. */
export function foundBy(code: string, parts: MapParts): readonly Finding[] {
  return findings(withParts(parts), 'current').filter((finding) => finding.code === code);
}

/** What it says, without the advice. */
export function saidBy(code: string, parts: MapParts): readonly string[] {
  return foundBy(code, parts).map(({ message }) => message);
}

/** What each of its cases is about: nodes, edges, what else, and in brackets the fix that it offers. */
export function pointsAt({ nodes, edges = [], about, fix }: Finding): string {
  const ids = [...nodes, ...edges, ...(about === undefined ? [] : [`(${about})`])];
  return [...ids, ...(fix === undefined ? [] : [`[${fix.label}]`])].join(' ');
}

/** The same of all that one check finds. */
export function namedBy(code: string, parts: MapParts): readonly string[] {
  return foundBy(code, parts).map(pointsAt);
}
