import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { studied } from './analyse.ts';
import type { Finding, FoundCase } from './analysis.ts';
import type { Check } from './check.ts';
import { checks } from './checks/index.ts';
import { withWaivers } from './waived.ts';

/**
 * What is wrong, missing or worth asking in one state of a map, errors first, in the order of the checks; what the team
 * lets stand is in it, with the reason. Pure; the same map gives the same list. An unknown state id throws. It is apart
 * from the figures so that these never wait for it.
 */
export function findings(document: MapDocument, stateId: string): readonly Finding[] {
  const known = byDocument(document);
  const found = known.get(stateId) ?? findAll(document, stateId);
  known.set(stateId, found);
  return found;
}

const byDocument = memoiseByIdentity<MapDocument, Map<string, readonly Finding[]>>(() => new Map());

function findAll(document: MapDocument, stateId: string): readonly Finding[] {
  const { study, analysis } = studied(document, stateId);
  const state = stateOf(document, stateId);
  const material = { document, state, study, analysis, nodes: analysis.nodes };
  const found = checks.flatMap((check) => {
    const of = headOf(check);
    return check.find(material).map((each): Finding => ({ ...of, ...each }));
  });
  return withWaivers(state, found);
}

function headOf({ code, number, severity, sparesFigures }: Check): Omit<Finding, keyof FoundCase> {
  return {
    code,
    severity,
    ...(number !== undefined && { number }),
    ...(sparesFigures !== undefined && { sparesFigures }),
  };
}
