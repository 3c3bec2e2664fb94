import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { studied } from './analyse.ts';
import type { Finding } from './analysis.ts';
import { checks } from './checks/index.ts';

/**
 * What is wrong, missing or worth asking in one state of a map, errors first, in the order of the checks. Pure; the same
 * map gives the same list. An unknown state id throws. It is apart from the figures so that these never wait for it.
 */
export function findings(document: MapDocument, stateId: string): readonly Finding[] {
  const known = byDocument(document);
  const found = known.get(stateId) ?? findAll(document, stateId);
  known.set(stateId, found);
  return found;
}

const byDocument = memoiseByIdentity((_: MapDocument) => new Map<string, readonly Finding[]>());

function findAll(document: MapDocument, stateId: string): readonly Finding[] {
  const { study, analysis } = studied(document, stateId);
  const material = { document, state: stateOf(document, stateId), study, analysis, nodes: analysis.nodes };
  return checks.flatMap(({ code, severity, find }) =>
    find(material).map((found) => ({ code, severity, ...found })),
  );
}
