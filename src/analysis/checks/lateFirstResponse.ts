import { workingSeconds } from '#src/lib/duration.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check, CheckMaterial } from '../check.ts';
import { firstResponse } from '../firstResponse.ts';
import type { FlowNode } from '../flowGraph.ts';
import { called, idsOf } from './called.ts';

export const lateFirstResponse: Check = {
  code: 'late-first-response',
  number: 'C45',
  title: 'A late first response',
  severity: 'warning',
  help: 'Who has asked should not wait: more than 1 h of working time, unless the map sets another threshold. Counted from where the customer asks, at the first direct contact itself or the contact right before it, to the start of that first direct contact. Where customers serve themselves they have not asked.',
  waitsFor:
    'a contact that the customer starts and that is not self-serve, and a direct contact there or right behind it.',
  find: (material) => {
    const { document, study } = material;
    const { graph } = study;
    if (!graph.nodes.some(asks)) return [];
    const limit = workingSeconds(thresholdsOf(document).firstResponse, document.calendar);
    const contacts = new Set(firstResponse(study)?.contacts);
    return graph.nodes
      .filter(({ id }) => contacts.has(id))
      .map(({ index }) => ({ index, seconds: sinceAsked(material, index) }))
      .filter(({ seconds }) => seconds > limit * (1 + 1e-9))
      .map(({ index, seconds }) => ({
        message: `Who answers at once? The customer asks, and ${called(graph, index)} begins ${formatDuration(seconds, document.calendar)} later.`,
        advice: 'Answer while they still think of it, or offer what they can find by themselves.',
        nodes: idsOf(graph, [index]),
      }));
  },
};

function asks({ node }: FlowNode): boolean {
  const { startedBy, selfServe } = detailsOf(node);
  return startedBy === 'customer' && selfServe !== 'yes';
}

/** Working seconds from the asking to the start of a contact, queues between them counted; 0 where nobody asks. */
function sinceAsked({ study: { graph }, nodes }: CheckMaterial, contact: number): number {
  const before = (index: number) =>
    graph.nodes.filter(({ outgoing }) => outgoing.some((edge) => edge.to === index && edge.role === 'flow'));
  const seen = new Set([contact]);
  const open = [{ index: contact, waited: 0 }];
  let longest = 0;
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const node = graph.nodes[here.index];
    if (node === undefined) continue;
    const waited = here.waited + (nodes.get(node.id)?.waitTime ?? 0);
    if (asks(node)) longest = Math.max(longest, waited);
    for (const previous of before(here.index)) {
      if (asks(previous)) longest = Math.max(longest, waited);
      if (previous.role !== 'queue' || seen.has(previous.index)) continue;
      seen.add(previous.index);
      open.push({ index: previous.index, waited });
    }
  }
  return longest;
}
