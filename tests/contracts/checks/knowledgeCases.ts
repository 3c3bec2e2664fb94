import { customer, demandOf, source, step } from '#tests/analysis/mapOf.ts';
import { type CheckCase, type MapParts, pair, withParts } from './withParts.ts';

/** Visitors → a → b → buyer; a is loaded to 90 %. */
const line: MapParts = {
  nodes: {
    visitors: source,
    a: step({ pt: [0.9, 'h'], people: 1 }),
    b: step({ pt: [0.1, 'h'], people: 1 }),
    buyer: customer,
  },
  edges: ['visitors > a', 'a > b', 'b > buyer'],
  demand: demandOf(8, [1, 'd']),
};
const moves = (from: string, to: string) => step({ knowledge: { from, to } });

/** What is known along the stream, the knowledge board, the constraint, hand-overs, states. */
export const knowledgeCases: Readonly<Record<string, CheckCase>> = {
  'no-knowledge-moved': pair(
    line,
    { nodes: { a: moves('data', 'data'), b: moves('data', 'knowledge') } },
    { nodes: { a: moves('data', 'information'), b: moves('information', 'knowledge') } },
  ),
  'column-without-limit': pair(
    { ...line, nodes: { ...line.nodes, a: moves('data', 'information'), b: moves('data', 'knowledge') } },
    { state: { wipLimits: { information: 2 } } },
    { state: { wipLimits: { information: 2 }, unlimited: { knowledge: 'They learn at their own pace' } } },
  ),
  'column-over-limit': pair(
    { ...line, nodes: { ...line.nodes, a: moves('data', 'information'), b: moves('data', 'information') } },
    { state: { wipLimits: { information: 1 } } },
    { state: { wipLimits: { information: 2 } } },
  ),
  'no-upsell': pair(
    line,
    { nodes: { a: step({ boardRow: 'buy' }) } },
    { nodes: { a: step({ boardRow: 'buy' }), b: step({ boardRow: 'upsell' }) } },
  ),
  'constraint-without-missing-knowledge': pair(
    { ...line, nodes: { ...line.nodes, b: moves('data', 'information') } },
    {},
    { state: { missingKnowledge: { unknown: 'What it costs them to wait' } } },
  ),
  'only-more-people': pair(
    line,
    { state: { missingKnowledge: { people: 'One more for sales' } } },
    { state: { missingKnowledge: { people: 'One more for sales', unknown: 'The price' } } },
  ),
  'missing-knowledge-unanswered': pair(
    line,
    { state: { missingKnowledge: { unknown: 'The price', lackedBy: 'Their buyer' } } },
    { state: { missingKnowledge: { unknown: 'The price', lackedBy: 'Their buyer', wouldEase: 'A list' } } },
  ),
  'push-into-limit': pair(
    { ...line, nodes: { ...line.nodes, b: step({ wipLimit: 5 }) } },
    {},
    { edgeParts: { e1: { kind: 'pull' } } },
  ),
  'undefined-hand-over': pair(
    { ...line, edgeParts: { e0: handOver(), e2: handOver() } },
    {},
    { edgeParts: { e1: handOver() } },
  ),
  'waste-kept': { ill: future({}), cured: future({ comment: 'Until the new system is there' }) },
};

function handOver() {
  return { data: { trigger: 'b asks', owner: 'Ann', payload: 'a brief' } };
}

/** A future state in which a is still waste, with more data. */
function future(data: object) {
  const map = withParts({
    ...line,
    nodes: { ...line.nodes, a: step({ pt: [1, 'h'], class: 'waste', ...data }) },
  });
  const [state] = map.states;
  if (state === undefined) throw new Error('no state');
  const before = { ...state, id: 'before' };
  return { ...map, states: [{ ...state, kind: 'future' as const, basedOn: 'before' }, before] };
}
