import type { MapDocument } from '#src/model/document.ts';
import { isInFlow, nodeRole } from '#src/model/nodeRole.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { findings } from '../findings.ts';
import type { Wanted } from './pullPlan.ts';

/** In words, why the wanted deliveries cannot be followed up the stream, and what to do. */
export function whyNoPull(document: MapDocument, stateId: string, wanted: Wanted): string {
  const { nodes } = stateOf(document, stateId);
  if (!nodes.some((node) => isInFlow(nodeRole(node)))) return 'Draw a first step to see it.';
  if (!(wanted.units > 0)) return 'Say how many deliveries are wanted.';
  const error = findings(document, stateId).find(({ severity }) => severity === 'error');
  if (error !== undefined) return `Not defined: ${error.message} ${error.advice}`;
  return 'Nothing that enters reaches the customer: join the symbols, and check the shares on the way.';
}
