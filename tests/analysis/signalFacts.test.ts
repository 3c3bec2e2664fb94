import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { signalFacts } from '#src/analysis/signalFacts.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { demandOf, mapOf, type NodeParts, queue, step } from './mapOf.ts';

function factsOf(nodes: { readonly [id: string]: NodeParts }, edges: readonly string[] = []) {
  const map = mapOf({ nodes, edges, demand: demandOf(4, [1, 'd']) });
  return signalFacts(map, stateOf(map, 'current'), analyse(map, 'current'));
}

const three = {
  a: step({ name: 'Ask', wait: [5, 'd'], ca: 90 }),
  b: step({ name: 'Check', wait: [1, 'd'], ca: 62.5 }),
  c: step({ name: 'Send', pt: [1, 'h'], people: 1 }),
};

describe('the three signals in words', () => {
  it('may point at three steps, each with its figure', () => {
    expect(factsOf(three, ['a > b', 'b > c'])).toMatchObject([
      { id: 'wait', title: 'Longest wait', node: { id: 'a' }, name: 'Ask', figure: '5 d' },
      { id: 'quality', title: 'Lowest %C&A', node: { id: 'b' }, name: 'Check', figure: '62.5 %' },
      { id: 'load', title: 'Highest utilisation', node: { id: 'c' }, name: 'Send', figure: '50 %' },
    ]);
  });

  it('say what to enter while nothing is known, and point nowhere', () => {
    const facts = factsOf({});
    for (const fact of facts)
      expect(fact).toMatchObject({ node: undefined, name: undefined, figure: undefined, note: undefined });
    expect(facts.map(({ missing }) => missing)).toEqual([
      'Enter waits to see it.',
      'Enter %C&A to see it.',
      'Enter demand, process times and people to see it.',
    ]);
  });
});

describe('the longest wait', () => {
  const note = (parts: NodeParts) => factsOf({ a: parts })[0]?.note;

  it('is said to be the customer’s own time where it is, at a step as in a queue', () => {
    expect(note(step({ wait: [5, 'd'], owner: 'customer' }))).toBe('the customer’s own time');
    expect(note(queue({ wait: [5, 'd'], owner: 'customer' }))).toBe('the customer’s own time');
  });

  it('says nothing of whose time it is where it is ours or shared', () => {
    expect(note(step({ wait: [5, 'd'] }))).toBeUndefined();
    expect(note(step({ wait: [5, 'd'], owner: 'shared' }))).toBeUndefined();
    expect(note(queue({ wait: [5, 'd'], owner: 'scheduled' }))).toBeUndefined();
  });
});

it('whose time it is is said of the wait alone', () => {
  const [wait, quality, load] = factsOf({
    a: step({ wait: [5, 'd'], owner: 'customer', ca: 50, pt: [1, 'h'], people: 1 }),
  });
  expect([wait, quality, load].map((fact) => fact?.note)).toEqual([
    'the customer’s own time',
    undefined,
    undefined,
  ]);
});
