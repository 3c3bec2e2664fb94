import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Check } from '../check.ts';
import { called, calledEdge, idsOf } from './called.ts';
import { wipLimitOf } from './overWipLimit.ts';

export const pushIntoLimit: Check = {
  code: 'push-into-limit',
  number: 'C23',
  title: 'Push into a step with a WIP limit',
  severity: 'warning',
  help: 'A limit holds only where the receiver asks for the next unit. What is pushed comes in all the same.',
  waitsFor: 'a WIP limit on a step or a queue.',
  find: ({ state, study: { graph } }) => {
    const limited = new Set(
      graph.nodes.filter((node) => wipLimitOf(node) !== undefined).map(({ index }) => index),
    );
    if (limited.size === 0) return [];
    const pushed = new Set(
      state.edges.filter(({ kind }) => edgeKindOf(kind).pace === 'push').map(({ id }) => id),
    );
    return graph.edges
      .filter(({ id, to }) => limited.has(to) && pushed.has(id))
      .map((edge) => ({
        message: `Who asks for the next unit at ${called(graph, edge.to)}? It has a WIP limit, and ${calledEdge(graph, edge)} pushes into it.`,
        advice: 'Let the receiver pull: make the connection a pull or a FIFO lane.',
        nodes: idsOf(graph, [edge.to]),
        edges: [edge.id],
      }));
  },
};
