import { customer, demandOf, exit, node, queue, source, step } from '#tests/analysis/mapOf.ts';
import { type CheckCase, type MapParts, pair } from './withParts.ts';

/** Visitors → a → b → c → buyer. */
const line: MapParts = {
  nodes: { visitors: source, a: step(), b: step(), c: step(), buyer: customer },
  edges: ['visitors > a', 'a > b', 'b > c', 'c > buyer'],
};
/** Behind a two ways, both of them to the buyer but for the last edge. */
const forked = ['visitors > a', 'a > b', 'a > c', 'b > buyer'];
const daily = demandOf(8, [1, 'd']);
const day = step({ wait: [1, 'd'] });
const loaded = (hours: number) => ({ demand: daily, nodes: { a: step({ pt: [hours, 'h'], people: 1 }) } });
const steps = (count: number): MapParts => {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  return {
    nodes: { visitors: source, ...Object.fromEntries(ids.map((id) => [id, step()])), buyer: customer },
    edges: ['visitors', ...ids].map((id, index) => `${id} > ${ids[index] ?? 'buyer'}`),
  };
};

/** What follows from the drawing and its figures. */
export const figureCases: Readonly<Record<string, CheckCase>> = {
  'over-wip-limit': pair(
    line,
    { nodes: { a: step({ wip: 6, wipLimit: 5 }) } },
    { nodes: { a: step({ wip: 5, wipLimit: 5 }) } },
  ),
  'high-utilisation': pair(line, loaded(0.9), loaded(0.8)),
  'utilisation-above-100': pair(line, loaded(1.2), loaded(0.8)),
  'low-complete-accurate': pair(line, { nodes: { a: step({ ca: 55 }) } }, { nodes: { a: step({ ca: 60 }) } }),
  'one-step-holds-flow-time': pair(
    line,
    { nodes: { a: step({ wait: [8, 'd'] }), b: day, c: day } },
    { nodes: { a: step({ wait: [4, 'd'] }), b: day, c: day } },
  ),
  'counted-above-expected': pair(
    { ...line, demand: daily },
    { nodes: { a: step({ wait: [1, 'd'], wip: 20 }) } },
    { nodes: { a: step({ wait: [1, 'd'], wip: 15 }) } },
  ),
  'wait-in-24-hours': pair(
    line,
    { nodes: { a: step({ wait: [48, 'h'] }) } },
    { nodes: { a: step({ wait: [2, 'd'] }) } },
  ),
  'too-many-steps-in-row': pair({}, steps(16), steps(15)),
  'shares-above-100': pair(
    { nodes: { ...line.nodes, lost: exit } },
    { edges: ['visitors > a', 'a > b 80', 'a > lost 40', 'b > c', 'c > buyer'] },
    { edges: ['visitors > a', 'a > b 60', 'a > lost 40', 'b > c', 'c > buyer'] },
  ),
  'branches-never-meet': pair(
    line,
    { nodes: { a: step({ parallel: true }), second: customer }, edges: [...forked, 'c > second'] },
    { nodes: { a: step({ parallel: true }) }, edges: [...forked, 'c > buyer'] },
  ),
  'edge-leaves-parallel-block': pair(
    { nodes: { ...line.nodes, a: step({ parallel: true }), lost: exit } },
    { edges: [...forked, 'c > buyer', 'b > lost 10'] },
    { edges: [...forked, 'c > buyer'] },
  ),
  'loop-never-left': pair(
    line,
    { edges: ['visitors > a', 'a > b', 'a > c', 'b > b2', 'b2 > b', 'c > buyer'], nodes: { b2: step() } },
    { edges: ['visitors > a', 'a > b', 'a > c', 'b > b2', 'b2 > c', 'c > buyer'], nodes: { b2: step() } },
  ),
  'lead-time-below-process-time': pair(
    line,
    { nodes: { a: step({ pt: [2, 'h'], lead: [1, 'h'] }) } },
    { nodes: { a: step({ pt: [2, 'h'], lead: [3, 'h'] }) } },
  ),
  'returns-without-end': pair(
    { ...line, demand: daily },
    { edges: [...(line.edges ?? []), 'buyer @ a 100'] },
    { edges: [...(line.edges ?? []), 'buyer @ a 50'] },
  ),
  'no-entry': pair({ nodes: { a: step(), b: step() } }, { edges: ['a > b', 'b > a'] }, { edges: ['a > b'] }),
  'entry-without-delivery': pair(
    { nodes: { ...line.nodes, fair: source } },
    { edges: [...(line.edges ?? [])] },
    { edges: [...(line.edges ?? []), 'fair > b'] },
  ),
  'rework-without-share': pair(
    line,
    { edges: [...(line.edges ?? []), 'b ~ a'] },
    { edges: [...(line.edges ?? []), 'b ~ a 10'] },
  ),
  'shares-ignored-in-parallel': pair(
    { ...line, nodes: { ...line.nodes, a: step({ parallel: true }) } },
    { edges: ['visitors > a', 'a > b 50', 'a > c', 'b > buyer', 'c > buyer'] },
    { edges: [...forked, 'c > buyer'] },
  ),
  'queue-count-without-demand': pair(
    { ...line, nodes: { ...line.nodes, a: queue({ count: 8 }) } },
    {},
    { demand: daily },
  ),
  'volume-missing': pair(
    { edges: [...(line.edges ?? []), 'fair > b'] },
    { nodes: { ...line.nodes, fair: node('source', { volume: 10 }) } },
    {
      nodes: {
        ...line.nodes,
        visitors: node('source', { volume: 90 }),
        fair: node('source', { volume: 10 }),
      },
    },
  ),
  'edge-after-the-end': pair(
    line,
    { edges: [...(line.edges ?? []), 'c @ a 10'] },
    { edges: [...(line.edges ?? []), 'buyer @ a 10'] },
  ),
  'returns-without-share': pair(
    line,
    { edges: [...(line.edges ?? []), 'buyer @ a'] },
    { edges: [...(line.edges ?? []), 'buyer @ a 10'] },
  ),
  'unmarked-rework': pair(
    line,
    { edges: [...(line.edges ?? []), 'c > a 10'] },
    { edges: [...(line.edges ?? []), 'c ~ a 10'] },
  ),
};
