import type { MapState, Waiver } from '#src/model/document.ts';
import type { Finding, FoundCase } from './analysis.ts';

/** What a finding is about, as a waiver names it: one id; undefined for the map as a whole. */
export function subjectOf({ about, nodes, edges = [] }: FoundCase): string | undefined {
  if (about !== undefined) return about;
  return edges.length === 1 ? edges[0] : (nodes[0] ?? edges[0]);
}

/** The waiver under which a finding stands; undefined while nobody has let it. */
export function waiverOf({ waivers = [] }: MapState, finding: Finding): Waiver | undefined {
  const subject = subjectOf(finding);
  return waivers.find((waiver) => waiver.check === finding.code && waiver.subject === subject);
}

/** The findings, those that somebody has let stand with the reason. The same list where nobody has. */
export function withWaivers(state: MapState, findings: readonly Finding[]): readonly Finding[] {
  if (state.waivers === undefined || state.waivers.length === 0) return findings;
  const reasons = new Map(state.waivers.map((waiver) => [keyOf(waiver), waiver.reason ?? '']));
  return findings.map((finding) => {
    const waived = reasons.get(keyOf({ check: finding.code, subject: subjectOf(finding) }));
    return waived === undefined ? finding : { ...finding, waived };
  });
}

/** Waivers of what is no longer found: they can go. */
export function unneededWaivers(state: MapState, findings: readonly Finding[]): readonly Waiver[] {
  const needed = new Set(
    findings.map((finding) => keyOf({ check: finding.code, subject: subjectOf(finding) })),
  );
  return (state.waivers ?? []).filter((waiver) => !needed.has(keyOf(waiver)));
}

function keyOf({ check, subject }: { check: string; subject?: string | undefined }): string {
  return JSON.stringify([check, subject]);
}
