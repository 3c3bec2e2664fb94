import { expect, it } from 'vitest';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { moveInStream } from '#src/model/edits/moveInStream.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { centreOf } from '#src/lib/geometry.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { Result } from '#src/lib/result.ts';
import { edge, map, node } from './maps.ts';

/** market → a → b → c → buyer; 20 % of what leaves the market go this way, b is reached after a day. */
function chain(): MapDocument {
  return map(
    [node('market', 'source'), node('a', 'step', 200), node('b', 'step', 400), node('c', 'step', 600)].concat(
      node('buyer', 'customer', 800),
    ),
    [
      edge('market>a', 'push', { sharePercent: 20 }),
      edge('a>b', 'pull'),
      edge('b>c', 'fifo'),
      edge('c>buyer', 'customerMove'),
    ],
  );
}

function moved(result: Result<MapDocument, string>): MapDocument {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

const order = (document: MapDocument) => flowOrder(stateOf(document, 'current')).map(({ id }) => id);
const ways = (document: MapDocument) =>
  stateOf(document, 'current').edges.map(({ from, to, kind }) => `${from}>${to} ${kind}`);

it('lets a step change places with the next one, every connection keeping its kind and data', () => {
  const after = moved(moveInStream(chain(), 'current', 'a', 'later'));
  expect(order(after)).toEqual(['market', 'b', 'a', 'c', 'buyer']);
  expect(ways(after)).toEqual(['market>b push', 'b>a pull', 'a>c fifo', 'c>buyer customerMove']);
  expect(stateOf(after, 'current').edges[0]?.data).toEqual({ sharePercent: 20 });
});

it('changes their places on the map too', () => {
  const after = stateOf(moved(moveInStream(chain(), 'current', 'b', 'earlier')), 'current');
  const centre = (id: string) => {
    const found = after.nodes.find((each) => each.id === id);
    return found === undefined ? undefined : centreOf(nodeBounds(found));
  };
  const before = stateOf(chain(), 'current').nodes.map((each) => centreOf(nodeBounds(each)));
  expect(centre('b')?.x).toBeCloseTo(before[1]?.x ?? 0, 0);
  expect(centre('a')?.x).toBeCloseTo(before[2]?.x ?? 0, 0);
});

it('is undone by moving back', () => {
  const there = moved(moveInStream(chain(), 'current', 'b', 'later'));
  const back = moved(moveInStream(there, 'current', 'b', 'earlier'));
  expect(ways(back)).toEqual(ways(chain()));
  expect(order(back)).toEqual(order(chain()));
});

it('works at the open end of a line', () => {
  const line = map([node('a', 'step', 0), node('b', 'step', 200)], [edge('a>b')]);
  expect(ways(moved(moveInStream(line, 'current', 'a', 'later')))).toEqual(['b>a push']);
});

it.each([
  ['the first step', 'a', 'earlier', 'Nothing flows into “market”'],
  ['the last step', 'c', 'later', 'The stream ends at “buyer”'],
  ['the end of the stream', 'buyer', 'later', '“buyer” has no step after it.'],
] as const)('refuses in words to move %s out of the stream', (_what, id, direction, words) => {
  const answer = moveInStream(chain(), 'current', id, direction);
  expect(answer.ok ? '' : answer.problem).toContain(words);
});

it('refuses to guess where the stream branches', () => {
  const branched = addEdge(chain(), 'current', edge('b>buyer'));
  const answer = moveInStream(branched, 'current', 'a', 'later');
  expect(answer.ok ? '' : answer.problem).toContain('“b” has more than one way in or out');
});

it('leaves rework at its steps, and refuses an order in which it would go forwards', () => {
  const reworked = addEdge(chain(), 'current', edge('b>a', 'rework'));
  const answer = moveInStream(reworked, 'current', 'a', 'later');
  expect(answer.ok ? '' : answer.problem).toContain('Rework goes back');
  const after = moved(moveInStream(reworked, 'current', 'b', 'later'));
  expect(ways(after)).toContain('b>a rework');
});

it('refuses where the stream comes together, as where it branches', () => {
  const joined = addEdge(chain(), 'current', edge('market>b'));
  const answer = moveInStream(joined, 'current', 'a', 'later');
  expect(answer.ok ? '' : answer.problem).toContain('“b” has more than one way in or out');
});

it('says that nothing stands before the first, and throws for a step that is not there', () => {
  const answer = moveInStream(chain(), 'current', 'market', 'earlier');
  expect(answer.ok ? '' : answer.problem).toBe('“market” has no step before it.');
  expect(() => moveInStream(chain(), 'current', 'gone', 'later')).toThrow('no node "gone"');
});

it('puts the middle of each where that of the other was, however large they are and wherever they stand', () => {
  const low = {
    ...node('b', 'step', 400, { name: 'b', people: 2, wip: 5, percentCompleteAccurate: 80 }),
    y: 300,
  };
  const before = map([node('a', 'queue', 200), low], [edge('a>b')]);
  const middles = (document: MapDocument) =>
    stateOf(document, 'current').nodes.map((each) => centreOf(nodeBounds(each)));
  const [a, b] = middles(before);
  const [movedA, movedB] = middles(moved(moveInStream(before, 'current', 'a', 'later')));
  for (const [is, was] of [
    [movedA, b],
    [movedB, a],
  ]) {
    expect(Math.abs((is?.x ?? 0) - (was?.x ?? 0))).toBeLessThanOrEqual(0.5);
    expect(Math.abs((is?.y ?? 0) - (was?.y ?? 0))).toBeLessThanOrEqual(0.5);
  }
});

it('is not held up by connections that lead elsewhere, whatever is wrong with them', () => {
  const [state, ...others] = chain().states;
  if (state === undefined) throw new Error('no state');
  const strange = [edge('buyer>market'), edge('c>a', 'teleport'), edge('b>buyer', 'teleport')];
  const document = { ...chain(), states: [{ ...state, edges: [...state.edges, ...strange] }, ...others] };
  const after = moved(moveInStream(document, 'current', 'a', 'later'));
  expect(ways(after).join(', ')).toBe(
    'market>b push, b>a pull, a>c fifo, c>buyer customerMove, buyer>market push, c>a teleport, b>buyer teleport',
  );
});
