import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Check } from '../check.ts';
import type { FlowGraph } from '../flowGraph.ts';
import { called, idsOf } from './called.ts';

export const tooManyStepsInRow: Check = {
  code: 'too-many-steps-in-row',
  number: 'C48',
  title: 'Too many steps in a row',
  severity: 'warning',
  help: 'More than 15 steps one after the other, with no branch between them, unless the map sets another threshold: nobody sees the stream for the steps.',
  waitsFor: 'that many steps.',
  find: ({ document, study: { graph } }) => {
    const { stepsInRow } = thresholdsOf(document);
    return rows(graph)
      .filter((row) => row.length > stepsInRow)
      .map((row) => ({
        message: `Which of these ${row.length} steps belong together? They follow one another from ${called(graph, row[0] ?? 0)} to ${called(graph, row.at(-1) ?? 0)}.`,
        advice: 'Split the map, or go up a level: put steps that one team does in one go into one.',
        nodes: [],
        about: idsOf(graph, row.slice(0, 1))[0] ?? '',
      }));
  },
};

/** Steps that follow one another with one way in and one way out, queues between them not counted. */
function rows(graph: FlowGraph): readonly (readonly number[])[] {
  const forwards = graph.edges.filter((edge) => graph.goesBack[edge.index] !== true && edge.role === 'flow');
  const ways = { in: new Map<number, number>(), out: new Map<number, number>() };
  const before = new Map<number, number>();
  for (const { from, to } of forwards) {
    ways.in.set(to, (ways.in.get(to) ?? 0) + 1);
    ways.out.set(from, (ways.out.get(from) ?? 0) + 1);
    before.set(to, from);
  }
  const rowAt = new Map<number, number[]>();
  const all: number[][] = [];
  for (const index of graph.order) {
    const role = graph.nodes[index]?.role;
    if (role !== 'step' && role !== 'queue') continue;
    const last = before.get(index);
    const isNext = ways.in.get(index) === 1 && last !== undefined && ways.out.get(last) === 1;
    const row = (isNext ? rowAt.get(last) : undefined) ?? [];
    if (row.length === 0) all.push(row);
    if (role === 'step') row.push(index);
    rowAt.set(index, row);
  }
  return all;
}
