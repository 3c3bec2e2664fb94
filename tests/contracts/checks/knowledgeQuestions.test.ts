import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapState } from '#src/model/document.ts';
import { findings } from '#src/analysis/findings.ts';
import { demandOf, node, queue, step } from '#tests/analysis/mapOf.ts';
import { foundBy, namedBy, pointsAt, saidBy, twoSteps, withNodes } from './asked.ts';
import { type MapParts, withParts } from './withParts.ts';

const moves = (from: string | undefined, to: string | undefined, data: JsonObject = {}) =>
  step({ knowledge: { ...(from && { from }), ...(to && { to }) }, ...data });
const work = { stream: { kind: 'work' } } as const;

describe('what is known after a step', () => {
  const code = 'no-knowledge-moved';

  it('is asked where it is the same as before, and where nothing is said', () => {
    const parts = withNodes({ a: moves('data', 'data'), b: moves('data', 'wisdom'), c: step() });
    expect(namedBy(code, parts)).toEqual(['a', 'c (silent)']);
    expect(namedBy(code, { ...parts, ...work })).toEqual([]);
  });

  it('is not asked where one side is said', () => {
    expect(namedBy(code, withNodes({ a: moves('data', undefined), b: moves(undefined, 'data') }))).toEqual(
      [],
    );
  });

  it('is asked of silent steps once half of all say something, up to three by name', () => {
    const says = moves('data', 'wisdom');
    expect(saidBy(code, withNodes({ a: says, b: step() }))).toEqual([
      'What is known after “b”? Nothing is said of it.',
    ]);
    expect(namedBy(code, withNodes({ a: says, b: step(), c: step() }))).toEqual([]);
    const three = { a: says, b: step(), c: step(), d: step(), e: says, f: says };
    expect(saidBy(code, withNodes(three))).toEqual([
      'What is known after “b”, “c” and “d”? Nothing is said of it.',
    ]);
    expect(saidBy(code, withNodes({ ...three, g: step(), h: says }))).toEqual([
      'What is known after 4 steps? Nothing is said of it.',
    ]);
  });
});

describe('columns of the knowledge board', () => {
  const cards = (data: JsonObject, other: JsonObject = {}) =>
    withNodes({ a: moves('data', 'information', data), b: moves('data', 'information', other) });
  const limits = (state: Partial<MapState>, parts = cards({})) => ({ ...parts, state });

  it('without a limit are asked about once the board is in use', () => {
    const code = 'column-without-limit';
    expect(saidBy(code, limits({ wipLimits: { wisdom: 1 } }))).toEqual([
      'How much may be in “information” at once? 2 cards stand there and no limit is set.',
    ]);
    expect(namedBy(code, cards({ boardPlace: 'doing' }))).toEqual(['(information)']);
    expect(namedBy(code, cards({}))).toEqual([]);
    expect(namedBy(code, limits({ wipLimits: { information: 0 } }))).toEqual([]);
    expect(namedBy(code, { ...limits({ wipLimits: { wisdom: 1 } }), ...work })).toEqual([]);
  });

  it('need none where customers serve themselves at every card', () => {
    const code = 'column-without-limit';
    const used = { wipLimits: { wisdom: 1 } };
    const own = { selfServe: 'yes' };
    const contact = (data: JsonObject) =>
      node('touchPoint', { knowledge: { from: 'data', to: 'information' }, ...data });
    expect(namedBy(code, limits(used, withNodes({ a: contact(own), b: contact(own) })))).toEqual([]);
    expect(namedBy(code, limits(used, withNodes({ a: contact(own), b: contact({}) })))).toEqual([
      '(information)',
    ]);
  });

  it('are over their limit from one card more on', () => {
    const said = (information: number) => saidBy('column-over-limit', limits({ wipLimits: { information } }));
    expect(said(2)).toEqual([]);
    expect(said(1)).toEqual([
      'What can be finished in “information” first? 2 cards stand there and 1 is allowed.',
    ]);
    expect(said(0)).toEqual([
      'What can be finished in “information” first? 2 cards stand there and 0 are allowed.',
    ]);
    const one = withNodes({ a: moves('data', 'information') });
    expect(saidBy('column-over-limit', limits({ wipLimits: { information: 0 } }, one))).toEqual([
      'What can be finished in “information” first? 1 card stands there and 0 are allowed.',
    ]);
    const over = limits({ wipLimits: { information: 0 } });
    expect(namedBy('column-over-limit', { ...over, ...work })).toEqual([]);
  });
});

describe('the way to an upsell', () => {
  const asked = (parts: MapParts) => foundBy('no-upsell', parts).length;

  it('is asked for once a row or a limit is said, in a customer stream', () => {
    const inRow = withNodes({ a: step({ boardRow: 'buy' }) });
    expect([asked(twoSteps), asked(inRow), asked({ ...inRow, ...work })]).toEqual([0, 1, 0]);
    expect(asked({ ...twoSteps, state: { wipLimits: { data: 1 } } })).toBe(1);
  });

  it('is there by a row or by a zone, a row that is said going first', () => {
    const board = { state: { wipLimits: { data: 1 } } };
    expect(asked(withNodes({ a: step({ boardRow: 'upsell' }) }, board))).toBe(0);
    expect(asked(withNodes({ a: step({ zone: 'existing' }) }, board))).toBe(0);
    expect(asked(withNodes({ a: step({ zone: 'existing', boardRow: 'buy' }) }, board))).toBe(1);
    expect(asked(withNodes({ visitors: node('source', { zone: 'existing' }) }, board))).toBe(1);
  });
});

describe('the constraint', () => {
  /** One step, loaded to this share, and what the constraint panel says. */
  const loaded = (
    share: number,
    missingKnowledge?: MapState['missingKnowledge'],
    data: JsonObject = {},
  ): MapParts => ({
    ...withNodes({ a: step({ pt: [share, 'h'], people: 1, ...data }), b: moves('data', 'information') }),
    demand: demandOf(8, [1, 'd']),
    ...(missingKnowledge && { state: { missingKnowledge } }),
  });
  const code = 'constraint-without-missing-knowledge';

  it('is asked about from the threshold on', () => {
    expect(saidBy(code, loaded(0.85))).toEqual([
      'What does the customer not know yet at “a”? It is the constraint.',
    ]);
    expect(saidBy(code, loaded(0.84))).toEqual([]);
    expect(saidBy(code, { ...loaded(0.84), map: { thresholds: { utilisationPercent: 80 } } })).toHaveLength(
      1,
    );
    expect(saidBy(code, { ...loaded(0.85), ...work })).toEqual([]);
  });

  it('is asked about below it too, once somebody has begun to answer', () => {
    expect(saidBy(code, loaded(0.2, { lackedBy: 'Their buyer' }))).toHaveLength(1);
    expect(saidBy(code, loaded(0.9, { unknown: 'The price' }))).toEqual([]);
    expect(saidBy(code, loaded(0.9, { people: 'One more' }))).toEqual([]);
    expect(saidBy(code, loaded(0.9, { people: 'One more', wouldEase: 'A list' }))).toHaveLength(1);
  });

  it('is not asked about where nobody knows which step it is', () => {
    expect(saidBy(code, { ...twoSteps, state: { missingKnowledge: { lackedBy: 'Their buyer' } } })).toEqual(
      [],
    );
  });

  it.each<[NonNullable<MapState['missingKnowledge']>, boolean]>([
    [{ people: 'One more' }, true],
    [{}, false],
    [{ unknown: 'The price' }, false],
    [{ people: 'One more', unknown: 'The price' }, false],
    [{ people: 'One more', lackedBy: 'Their buyer' }, false],
    [{ people: 'One more', wouldEase: 'A list' }, false],
  ])('with the answers %o: more people is all that was thought of: %s', (answers, isAll) => {
    expect(namedBy('only-more-people', loaded(0.9, answers))).toEqual(isAll ? ['a (people)'] : []);
    const nowhere = { ...twoSteps, state: { missingKnowledge: answers } };
    expect(namedBy('only-more-people', nowhere)).toEqual(isAll ? ['(people)'] : []);
  });

  it.each<[NonNullable<MapState['missingKnowledge']>, readonly string[]]>([
    [{ unknown: 'The price' }, ['Who lacks it? What would make the decision easy?']],
    [{ unknown: 'The price', lackedBy: 'Them' }, ['What would make the decision easy?']],
    [{ unknown: 'The price', wouldEase: 'A list' }, ['Who lacks it?']],
    [{ unknown: 'The price', lackedBy: 'Them', wouldEase: 'A list' }, []],
    [{ lackedBy: 'Them' }, []],
    [{}, []],
  ])('with the answers %o leaves open: %o', (answers, open) => {
    const found = foundBy('missing-knowledge-unanswered', loaded(0.9, answers));
    expect(found.map(({ message }) => message.replace(/ At the constraint.*/, ''))).toEqual(open);
    const nowhere = { ...twoSteps, state: { missingKnowledge: answers } };
    expect(namedBy('missing-knowledge-unanswered', nowhere)).toEqual(open.map(() => '(answers)'));
  });
});

describe('hand-overs', () => {
  const whole = { trigger: 'b asks', owner: 'Ann', payload: 'a brief' };
  const said = (data: JsonObject) =>
    saidBy('undefined-hand-over', {
      ...twoSteps,
      edgeParts: { e0: { data: whole }, e1: { data }, e2: { data: whole } },
    });

  it.each<[JsonObject, string | undefined]>([
    [{}, 'trigger, owner, what is handed over'],
    [{ trigger: 'b asks' }, 'owner, what is handed over'],
    [{ owner: 'Ann', payload: 'a brief' }, 'trigger'],
    [{ trigger: ' ', owner: 'Ann', payload: 'a brief' }, 'trigger'],
    [whole, undefined],
  ])('of which %o is said lack %s', (data, missing) => {
    expect(said(data).map((message) => message.split('Missing: ')[1])).toEqual(
      missing === undefined ? [] : [`${missing}.`],
    );
  });

  it('pushed into a limit are named, at a step and at a queue', () => {
    const limited = { b: step({ wipLimit: 5 }) };
    const kinds = (kind: string) => ({ edgeParts: { e1: { kind } } });
    expect(namedBy('push-into-limit', withNodes(limited))).toEqual(['b e1']);
    expect(namedBy('push-into-limit', withNodes(limited, kinds('pull')))).toEqual([]);
    expect(namedBy('push-into-limit', withNodes(limited, kinds('fifo')))).toEqual([]);
    expect(namedBy('push-into-limit', twoSteps)).toEqual([]);
    const inbox = { kind: 'queue', data: { ...queue({ count: 1 }).data, wipLimit: 5 } };
    expect(namedBy('push-into-limit', withNodes({ b: inbox }))).toEqual(['b e1']);
  });
});

describe('waste in a state to come', () => {
  const waste = { pt: [1, 'h'], class: 'waste' } as const;
  function kept(a: JsonObject, kind: MapState['kind'], was: Partial<MapState> = {}): readonly string[] {
    const map = withParts(withNodes({ a: { kind: 'step', data: { ...step(waste).data, ...a } } }));
    const states = map.states.flatMap((state) => [
      { ...state, kind, basedOn: 'before' },
      { ...state, id: 'before', ...was },
    ]);
    return findings({ ...map, states }, 'current').flatMap((finding) =>
      finding.code === 'waste-kept' ? [pointsAt(finding)] : [],
    );
  }

  it('is asked about in a future and an ideal state, made from one of the map', () => {
    expect((['future', 'ideal', 'current', 'other'] as const).map((kind) => kept({}, kind))).toEqual([
      ['a'],
      ['a'],
      [],
      [],
    ]);
    expect(kept({}, 'future', { id: 'elsewhere' })).toEqual([]);
  });

  it('is not asked about where it is new, said why, or not called waste by anybody', () => {
    expect(kept({}, 'future', { nodes: [] })).toEqual([]);
    expect(kept({ comment: 'Until the new system is there' }, 'future')).toEqual([]);
    expect(kept({ valueClass: 'necessary' }, 'future')).toEqual([]);
    expect(kept({ valueClass: undefined }, 'future')).toEqual([]);
  });
});
