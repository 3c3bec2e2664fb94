import { workingSeconds } from '#src/lib/duration.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check, CheckMaterial } from '../check.ts';
import { firstResponse } from '../firstResponse.ts';
import { called } from './called.ts';
import { downstream } from './downstream.ts';

export const lateFirstResponse: Check = {
  code: 'late-first-response',
  number: 'C45',
  title: 'A late first response',
  severity: 'warning',
  help: 'Who has asked should not wait: more than 1 h of working time until the first direct contact, unless the map sets another threshold. Counted from the contact that the customer starts: what lies behind it of the time to the first response.',
  waitsFor: 'a contact that the customer starts, and a direct contact there or behind it.',
  find: (material) => {
    const { document, study } = material;
    const asked = study.graph.nodes.filter(({ node }) => detailsOf(node).startedBy === 'customer');
    const found =
      asked.length === 0 ? undefined : responseAfter(material, new Set(asked.map(({ index }) => index)));
    const limit = workingSeconds(thresholdsOf(document).firstResponse, document.calendar);
    if (found === undefined || found.seconds <= limit * (1 + 1e-9)) return [];
    const first = study.graph.nodes.find(({ id }) => found.contacts.includes(id));
    return [
      {
        message: `Who answers at once? The customer asks, and ${first === undefined ? 'the first contact' : called(study.graph, first.index)} comes ${formatDuration(found.seconds, document.calendar)} later.`,
        advice: 'Answer while they still think of it, or offer what they can find by themselves.',
        nodes: found.contacts,
        about: 'first response',
      },
    ];
  },
};

/** The part of the time to the first response that lies behind an asking; the wait at an asking contact is in it. */
function responseAfter(
  { study }: CheckMaterial,
  asked: ReadonlySet<number>,
): { readonly seconds: number; readonly contacts: readonly string[] } | undefined {
  const { graph } = study;
  const response = firstResponse(study);
  if (response === undefined) return undefined;
  const behind = downstream(graph, [...asked]);
  const contacts = new Set(response.contacts);
  const answering = graph.nodes.filter(
    ({ id, index }) => contacts.has(id) && (asked.has(index) || behind.has(index)),
  );
  const since = graph.nodes.filter(({ id, index }) =>
    contacts.has(id) ? answering.some((node) => node.id === id) : behind.has(index),
  );
  return {
    seconds: since.reduce((sum, { id }) => sum + (response.parts.get(id) ?? 0), 0),
    contacts: answering.map(({ id }) => id),
  };
}
