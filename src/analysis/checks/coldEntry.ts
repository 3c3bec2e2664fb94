import { edgeRole } from '#src/model/nodeRole.ts';
import type { Check } from '../check.ts';
import { called, idsOf } from './called.ts';
import { downstream } from './downstream.ts';

export const coldEntry: Check = {
  code: 'cold-entry',
  number: 'C24',
  title: 'A cold entry',
  severity: 'hint',
  help: 'People come most easily along a warm path: by referral, by what others tell them, by a contact that lasted.',
  waitsFor: 'the ring “Engaged prospects” or “New”, and a way from an entry to a customer.',
  find: ({ document, state, study: { graph, entries } }) => {
    const { ring } = document.stream;
    if (ring === undefined || ring === 'existing') return [];
    const influenced = new Set(
      state.edges.filter((edge) => edgeRole(edge) === 'influence').map((edge) => edge.to),
    );
    const warmed = new Set(graph.loops.map((loop) => loop.to));
    const customers = graph.nodes.filter((node) => node.role === 'customer').map(({ index }) => index);
    return entries
      .map(({ node }) => node)
      .filter((index) => {
        const after = new Set([index, ...(graph.nodes[index]?.outgoing ?? []).map((edge) => edge.to)]);
        const isWarm = [...after].some((at) => warmed.has(at) || influenced.has(graph.nodes[at]?.id ?? ''));
        if (isWarm || customers.length === 0) return false;
        const reached = downstream(graph, [index]);
        return customers.some((customer) => reached.has(customer));
      })
      .map((index) => ({
        message: `Who brings people to ${called(graph, index)}? No referral, influence or lasting contact leads there.`,
        advice: 'Draw the warm path: a referral from the customer, or the peers who speak of you.',
        nodes: idsOf(graph, [index]),
      }));
  },
};
