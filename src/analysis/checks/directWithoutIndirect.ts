import { placeOf } from '#src/model/placeOf.ts';
import type { Check, CheckMaterial } from '../check.ts';
import { usesOf } from '../uses.ts';
import { called, idsOf } from './called.ts';
import { downstream } from './downstream.ts';

export const directWithoutIndirect: Check = {
  code: 'direct-without-indirect',
  number: 'C10',
  title: 'Direct contact with no indirect approach before it',
  severity: 'warning',
  help: 'Whoever is addressed in person should have met us before, in their own time. Of several direct steps in a row the first is named.',
  waitsFor: 'a zone on a stage or a step.',
  find: (material) =>
    coldStarts(material).map((index) => ({
      message: `How do people know you before ${called(material.study.graph, index)}? It is direct, and nothing indirect comes before it.`,
      advice: 'Add how they find you by themselves, or mark the step before it as indirect.',
      nodes: idsOf(material.study.graph, [index]),
    })),
};

/** Direct steps that no way from an indirect one leads to; those behind another of them left out. */
function coldStarts({ state, study: { graph } }: CheckMaterial): readonly number[] {
  if (!usesOf(state).zones) return [];
  const zones = graph.nodes.map(({ node }) => placeOf(state, node).zone);
  const inZone = (zone: string) =>
    graph.nodes.filter(({ index }) => zones[index] === zone).map(({ index }) => index);
  const warm = downstream(graph, inZone('indirect'));
  const cold = inZone('direct').filter((index) => graph.nodes[index]?.role === 'step' && !warm.has(index));
  const behind = downstream(graph, cold);
  const first = cold.filter((index) => !behind.has(index));
  return first.length > 0 ? first : cold.slice(0, 1);
}
