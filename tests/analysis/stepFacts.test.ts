import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { detailFacts, timeFacts } from '#src/analysis/stepFacts.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import {
  customer,
  demandOf,
  mapOf,
  node,
  type NodeParts,
  queue,
  source,
  step,
  type StepParts,
} from './mapOf.ts';

function nodeOf(document: MapDocument, id: string) {
  const found = stateOf(document, 'current').nodes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const words = (facts: readonly { label: string; text: string }[]) =>
  facts.map(({ label, text }) => `${label}: ${text}`);

function detailsAt(document: MapDocument, id: string, detail: 1 | 2 | 3): readonly string[] {
  return words(detailFacts(nodeOf(document, id), analyse(document, 'current'), document, detail));
}

const timesOf = (parts: NodeParts) => {
  const map = mapOf({ nodes: { a: parts }, edges: [] });
  return words(timeFacts(nodeOf(map, 'a'), map));
};

/** Two steps one after the other; what the first one holds. */
function line(parts: StepParts, edges: readonly string[] = ['s > a', 'a > b', 'b > k']): MapDocument {
  return mapOf({
    nodes: { s: source, a: step(parts), b: step({ pt: [3, 'h'], people: 2 }), k: customer },
    edges,
    demand: demandOf(4, [1, 'd']),
  });
}

describe('the times of a card', () => {
  it('are those that were entered, as they were entered', () => {
    expect(timesOf(step({ name: 'x', pt: [90, 'min'], wait: [2, 'd'], ca: 80, who: 'Sales' }))).toEqual([
      'Process time: 90 min',
      'Wait before: 2 d',
    ]);
    expect(timesOf(step({ lead: [1, 'wk'] }))).toEqual(['Lead time: 1 wk']);
    expect(timesOf(queue({ count: 7 }))).toEqual(['Count: 7 units']);
    expect(timesOf(step())).toEqual([]);
  });
});

describe('the lines below', () => {
  const full = line({
    name: 'Ask',
    pt: [1, 'h'],
    wait: [4, 'h'],
    who: 'Sales',
    ca: 80,
    people: 1,
    owner: 'customer',
    class: 'value-add',
    knowledge: { from: 'data', to: 'information' },
    comment: 'By phone',
  });

  it('are none at the first level', () => {
    expect(detailsAt(full, 'a', 1)).toEqual([]);
  });

  it('are the figures at the second: entered, measured, then what the customer learns', () => {
    expect(detailsAt(full, 'a', 2)).toEqual([
      'Who: Sales',
      '%C&A: 80 %',
      'People: 1',
      'Of the flow time: 62.5 % · 5 h',
      'Utilisation: 50 %',
      'The customer learns: Data → Information',
    ]);
  });

  it('end with everything else at the third, but for what stands in the head', () => {
    const more = detailsAt(full, 'a', 3);
    expect(more.slice(0, 6)).toEqual(detailsAt(full, 'a', 2));
    expect(more.slice(6)).toEqual(['Knowledge: from: Data, to: Information', 'Comment: By phone']);
  });

  it('have an id each, by which they are told apart', () => {
    const map = line({ name: 'Ask', pt: [1, 'h'], people: 1, knowledgeGained: 'A price' }, [
      's > a',
      'a > b',
      'b ~ a 20',
      'b > k',
    ]);
    const facts = detailFacts(nodeOf(map, 'a'), analyse(map, 'current'), map, 2);
    expect(facts.map(({ id }) => id)).toEqual(['people', 'share', 'visits', 'utilisation', 'learning']);
  });

  it('name a stage as the state of the step calls it', () => {
    const map = line({ stage: 'S1' });
    const [now] = map.states;
    if (now === undefined) throw new Error('no state');
    const called = (id: string, label: string, nodes = now.nodes) => ({
      ...now,
      id,
      nodes,
      stages: [{ id: 'S1', label }],
    });
    const future = called(
      'future',
      'Later',
      now.nodes.map((each) => ({ ...each })),
    );
    const both = { ...map, states: [called('current', 'Now'), future] };
    const stageOf = (nodes: typeof now.nodes) => {
      const found = nodes.find(({ id }) => id === 'a');
      return (
        found && detailFacts(found, analyse(both, 'current'), both, 3).find(({ id }) => id === 'stage')?.text
      );
    };
    expect(stageOf(now.nodes)).toBe('Now');
    expect(stageOf(future.nodes)).toBe('Later');
  });

  it('leave out what says nothing', () => {
    expect(detailsAt(line({ who: '', comment: '' }), 'a', 3)).toEqual(['Of the flow time: 0 % · 0 min']);
  });

  it('name what a step refers to', () => {
    const map = line({ needs: ['N1'] });
    const named = {
      ...map,
      customer: { ...map.customer, needs: [{ id: 'N1', text: 'A fast answer', kind: 'output' as const }] },
    };
    expect(detailsAt(named, 'a', 3).at(-1)).toMatch(/: N1$/);
  });
});

describe('what the map says of a step', () => {
  it('names the constraint, and it alone', () => {
    const map = line({ pt: [1, 'h'], people: 1 });
    expect(detailsAt(map, 'b', 2)).toContain('Utilisation: 75 % · the constraint');
    expect(detailsAt(map, 'a', 2)).toContain('Utilisation: 50 %');
  });

  it('has no part of a flow time that is 0 or not known', () => {
    expect(detailsAt(mapOf({ nodes: { a: step() }, edges: [] }), 'a', 2)).toEqual([]);
    expect(detailsAt(line({ pt: [1, 'h'] }, ['s > a 60', 's > b 80', 'a > k', 'b > k']), 'a', 2)).toEqual([]);
    expect(detailsAt(line({ pt: [1, 'h'] }), 's', 2)).toEqual([]);
  });

  it('counts visits where a unit comes more or less than once, and not where it comes once', () => {
    const visits = (edges: readonly string[]) =>
      detailsAt(line({ pt: [1, 'h'] }, edges), 'a', 2).filter((text) => text.startsWith('Visits'));
    expect(visits(['s > a', 'a > b', 'b > k', 'b ~ a 20'])).toEqual(['Visits: ×1.25']);
    expect(visits(['s > a 40', 's > b 60', 'a > k', 'b > k'])).toEqual(['Visits: ×0.4']);
    expect(visits(['s > a', 'a > b', 'b > k', 'b ~ a 0.04'])).toEqual([]);
    expect(visits(['s > a', 'a > b', 'b > k', 'b ~ a 0.6'])).toEqual(['Visits: ×1.01']);
  });

  it('says that a branch is off the clock where the other takes longer', () => {
    const map = mapOf({
      nodes: {
        p: step({ parallel: true }),
        a: step({ pt: [1, 'h'] }),
        b: step({ pt: [3, 'h'] }),
        z: step(),
      },
      edges: ['p > a', 'p > b', 'a > z', 'b > z'],
    });
    expect(detailsAt(map, 'a', 2)).toEqual(['On the clock: No: a parallel branch takes longer']);
    expect(detailFacts(nodeOf(map, 'a'), analyse(map, 'current'), map, 2)[0]?.id).toBe('clock');
    expect(detailsAt(map, 'b', 2)).toEqual(['Of the flow time: 100 % · 3 h']);
  });
});

it('a card of a burst or note has what it holds', () => {
  const map = mapOf({ nodes: { n: node('burst', { name: 'x', owner: 'Ada', effort: 2 }) }, edges: [] });
  expect(detailsAt(map, 'n', 2)).toEqual([]);
  expect(detailsAt(map, 'n', 3)).toEqual(expect.arrayContaining(['Owner: Ada']));
});

it('a split time is a line of its own at the third level', () => {
  const map = line({ split: { valueAdd: duration(1, 'h'), waste: duration(2, 'h') } });
  expect(detailsAt(map, 'a', 3).at(-1)).toBe('Split: value-add time: 1 h, waste time: 2 h');
});
