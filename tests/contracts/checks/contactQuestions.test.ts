import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#src/lib/json.ts';
import { customer, exit, node, queue, source, step } from '#tests/analysis/mapOf.ts';
import { foundBy, namedBy, saidBy, twoSteps, withNodes } from './asked.ts';
import type { MapParts } from './withParts.ts';

const contact = (data: JsonObject = {}) => node('touchPoint', data);
const hours = (value: number) => ({ waitTime: { value, unit: 'h' } });

describe('contacts', () => {
  it('are asked for on each level of pull that none is on', () => {
    const on = (pullLevel: string) =>
      foundBy('missing-pull-level', withNodes({ a: contact({ pullLevel }) })).map(({ about }) => about);
    expect(on('access')).toEqual(['attract', 'achieve']);
    expect(on('attract')).toEqual(['access', 'achieve']);
    expect(on('achieve')).toEqual(['access', 'attract']);
    const [found] = foundBy('missing-pull-level', withNodes({ a: contact({ pullLevel: 'attract' }) }));
    expect(found?.message).toContain('look it up');
    expect(found?.advice).toContain('“access”');
  });

  it.each<[string, readonly JsonObject[], readonly string[]]>([
    ['two that we start', [{ startedBy: 'us' }, { startedBy: 'us' }], ['a b (contacts)']],
    ['one that we start', [{ startedBy: 'us' }, {}], []],
    ['one that the customer starts', [{ startedBy: 'us' }, { startedBy: 'customer' }], []],
    ['one where they serve themselves', [{ startedBy: 'us' }, { startedBy: 'us', selfServe: 'yes' }], []],
    ['one of self-serve that does not say who starts', [{ startedBy: 'us' }, { selfServe: 'yes' }], []],
  ])('of which there is %s are named', (_, [a = {}, b = {}], named) => {
    expect(namedBy('no-self-serve', withNodes({ a: contact(a), b: contact(b) }))).toEqual(named);
  });
});

describe('content', () => {
  const paper = { id: 'paper', title: 'White paper' };
  const used = { contents: ['paper'] };

  it.each<[string, MapParts, number | undefined, readonly string[]]>([
    ['nowhere', twoSteps, undefined, ['Nothing uses it yet.']],
    ['at one step', withNodes({ a: step(used) }), 0, ['It is used once.']],
    ['once outside the map', twoSteps, 1, ['It is used once.']],
    ['twice outside the map', twoSteps, 2, []],
    ['at a step and outside', withNodes({ a: step(used) }), 1, []],
    ['at two steps', withNodes({ a: step(used), b: step(used) }), undefined, []],
  ])('that is used %s', (_, parts, otherUses, said) => {
    const contents = [{ ...paper, ...(otherUses !== undefined && { otherUses }) }];
    expect(saidBy('content-used-once', { ...parts, map: { contents } })).toEqual(
      said.map((uses) => `Where else could “White paper” be used? ${uses}`),
    );
  });
});

describe('a cold entry', () => {
  const cold = (parts: MapParts, ring: 'existing' | 'engaged' | 'new' | undefined = 'new') =>
    namedBy('cold-entry', { ...parts, ...(ring && { stream: { ring } }) });
  const edges = [...(twoSteps.edges ?? [])];
  const influence = (to: string): MapParts => ({
    ...withNodes({ peers: source }),
    edges: [...edges, `peers > ${to}`],
    edgeParts: { e3: { kind: 'influence' } },
  });

  it('is asked about among the engaged and the new', () => {
    expect(cold(twoSteps, 'new')).toEqual(['visitors']);
    expect(cold(twoSteps, 'engaged')).toEqual(['visitors']);
    expect(cold(twoSteps, 'existing')).toEqual([]);
    expect(namedBy('cold-entry', twoSteps)).toEqual([]);
  });

  it('is warm where a loop or an influence leads to it or right behind it', () => {
    expect(cold({ ...twoSteps, edges: [...edges, 'buyer @ a 10'] })).toEqual([]);
    expect(cold({ ...twoSteps, edges: [...edges, 'buyer @ visitors 10'] })).toEqual([]);
    expect(cold({ ...twoSteps, edges: [...edges, 'buyer @ b 10'] })).toEqual(['visitors']);
    expect(cold(influence('a'))).not.toContain('visitors');
    expect(cold(influence('visitors'))).not.toContain('visitors');
    expect(cold(influence('b'))).toContain('visitors');
  });

  it('is each that is, of several', () => {
    const two = withNodes({ fair: source }, { edges: [...edges, 'fair > b'] });
    expect(cold(two)).toEqual(['visitors', 'fair']);
    expect(cold({ ...two, edges: [...(two.edges ?? []), 'buyer @ a 10'] })).toEqual(['fair']);
  });

  it('is one where it leads to one of several customers', () => {
    const two = withNodes({ fair: source, other: customer }, { edges: [...edges, 'fair > other'] });
    expect(cold(two)).toEqual(['visitors', 'fair']);
  });

  it('is none before there is a customer to come to', () => {
    expect(cold(withNodes({ buyer: step() }))).toEqual([]);
    expect(cold(withNodes({ buyer: exit }))).toEqual([]);
  });
});

describe('the first response', () => {
  const late = (nodes: NonNullable<MapParts['nodes']>, more: MapParts = {}) =>
    saidBy('late-first-response', withNodes(nodes, more)).map((message) => message.split(', and ')[1]);
  const asks = { startedBy: 'customer' };

  it('is late above an hour, or above what the map sets', () => {
    expect(late({ a: contact({ ...asks, ...hours(1) }) })).toEqual([]);
    expect(late({ a: contact({ ...asks, ...hours(1.5) }) })).toEqual(['“a” begins 1.5 h later.']);
    const patient = { map: { thresholds: { firstResponse: { value: 2, unit: 'h' } } } } as const;
    expect(late({ a: contact({ ...asks, ...hours(2) }) }, patient)).toEqual([]);
    expect(late({ a: contact({ ...asks, ...hours(3) }) }, patient)).toEqual(['“a” begins 3 h later.']);
  });

  it('is counted from the contact right before it at which the customer asks', () => {
    const page = contact({ ...asks, ...hours(0.5), zone: 'indirect' });
    expect(late({ a: page, b: contact({ ...hours(4), zone: 'direct' }) })).toEqual(['“b” begins 4 h later.']);
    expect(late({ a: step({ zone: 'indirect' }), b: contact({ ...hours(4), zone: 'direct' }) })).toEqual([]);
  });

  it('counts the queues in between', () => {
    const nodes = {
      a: contact({ ...asks, zone: 'indirect' }),
      line: queue({ wait: [2, 'h'] }),
      inbox: queue({ wait: [3, 'h'] }),
      b: contact({ ...hours(1), zone: 'direct' }),
    };
    const edges = ['visitors > a', 'a > line', 'line > inbox', 'inbox > b', 'b > buyer'];
    expect(late(nodes, { edges })).toEqual(['“b” begins 6 h later.']);
  });

  it('does not look beyond a step of ours, and takes the longest of several ways', () => {
    const a = contact({ ...asks, zone: 'indirect' });
    const b = contact({ zone: 'direct' });
    const between = { a, sort: step({ wait: [5, 'h'], zone: 'indirect' }), b };
    const edges = ['visitors > a', 'a > sort', 'sort > b', 'b > buyer'];
    expect(late(between, { edges })).toEqual([]);
    const ways = { a, short: queue({ wait: [2, 'h'] }), long: queue({ wait: [7, 'h'] }), b };
    const forked = ['visitors > a', 'a > short', 'a > long', 'short > b', 'long > b', 'b > buyer'];
    expect(late(ways, { edges: forked })).toEqual(['“b” begins 7 h later.']);
    const turned = ['visitors > a', 'a > long', 'a > short', 'long > b', 'short > b', 'b > buyer'];
    expect(late(ways, { edges: turned })).toEqual(['“b” begins 7 h later.']);
  });

  it('has not been asked for where customers serve themselves, or sent back as rework', () => {
    const b = contact({ ...hours(4), zone: 'direct' });
    expect(late({ a: contact({ ...asks, selfServe: 'yes', zone: 'indirect' }), b })).toEqual([]);
    const back = [...(twoSteps.edges ?? []), 'c ~ b 10'];
    expect(late({ a: step({ zone: 'indirect' }), b, c: contact(asks) }, { edges: back })).toEqual([]);
  });
});

describe('a loss', () => {
  const said = (parts: MapParts) => saidBy('loss-without-reason', { customer: { name: 'Ann' }, ...parts });
  const named = { lost: node('exit', { reason: 'no budget' }) };
  const forked = (share: number): MapParts =>
    withNodes(named, { edges: ['visitors > a', `a > b ${share}`, 'a > lost 10', 'b > buyer'] });

  it('is asked about from half a percent on', () => {
    expect(said(forked(89))).toEqual(['Why do 1 % leave behind “a”? Nobody says.']);
    expect(said(forked(89.5))).toEqual(['Why do 0.5 % leave behind “a”? Nobody says.']);
    expect(said(forked(89.6))).toEqual([]);
    expect(said(forked(90))).toEqual([]);
    const [found] = foundBy('loss-without-reason', { customer: { name: 'Ann' }, ...forked(80) });
    expect(found).toMatchObject({ nodes: ['a'], advice: 'Lead them to an exit with a reason.' });
  });

  it('is not asked about before a first exit gives a reason, nor before anything is said of customers', () => {
    expect(said({ ...forked(80), nodes: { ...withNodes({ lost: exit }).nodes } })).toEqual([]);
    expect(said({ ...forked(80), customer: {} })).toEqual([]);
    expect(said(withNodes({}, { edges: ['visitors > a', 'a > b 50', 'b > buyer'] }))).toEqual([]);
  });

  it('is none at the end of a stream that is still being drawn', () => {
    const open = withNodes(
      { ...named, buyer: customer, c: step() },
      {
        edges: ['visitors > a', 'a > b 90', 'a > lost 10', 'b > c'],
      },
    );
    expect(said(open)).toEqual([]);
  });
});

describe('roles', () => {
  const about = (roles: object) =>
    foundBy('roles-missing', { ...twoSteps, stream: { roles } }).map(({ about: what }) => what);

  it.each([
    [{}, []],
    [{ leader: 'Bo' }, ['manager', 'coordinator']],
    [{ manager: 'Ann' }, ['coordinator', 'leader']],
    [{ coordinator: 'Ann' }, ['manager', 'leader']],
    [{ manager: 'Ann', coordinator: ' ann ', leader: 'Bo' }, ['one person']],
    [{ manager: ' ANN', coordinator: 'Ann' }, ['leader', 'one person']],
    [{ manager: 'Ann', coordinator: 'Bo', leader: 'Ann' }, []],
  ])('of %o are asked about: %o', (roles, wanted) => {
    expect(about(roles)).toEqual(wanted);
  });

  it('are called by their names', () => {
    expect(
      saidBy('roles-missing', { ...twoSteps, stream: { roles: { leader: 'Bo', coordinator: 'Cy' } } }),
    ).toEqual(['Who is the value stream manager?']);
  });
});

describe('an improvement idea', () => {
  const open = (data: JsonObject) =>
    saidBy('idea-without-owner', withNodes({ idea: node('burst', data) })).map((message) =>
      message.replace('“idea”: ', ''),
    );
  const [who, how] = ['Who takes it on?', 'How will you tell that it worked?'];

  it.each<[JsonObject, readonly string[]]>([
    [{}, [`${who} ${how}`]],
    [{ owner: 'Ann' }, [how]],
    [{ expected: 'Half the wait' }, [who]],
    [{ change: { people: 2 } }, [who]],
    [{ owner: 'Ann', expected: 'Half the wait' }, []],
    [{ owner: 'Ann', change: { people: 2 } }, []],
    [{ comment: 'Ann: half the wait' }, []],
    [{ status: 'dropped' }, []],
    [{ status: 'done' }, [`${who} ${how}`]],
  ])('that says %o leaves open: %o', (data, wanted) => {
    expect(open(data)).toEqual(wanted);
  });

  it('is left in peace until it has a name', () => {
    const parts = withNodes({ idea: { kind: 'burst', data: { name: undefined } } });
    expect(saidBy('idea-without-owner', parts)).toEqual([]);
  });
});

describe('the time that customers take to decide', () => {
  it('may be as long as the stream, and no longer', () => {
    const parts = withNodes({ a: step({ wait: [2, 'd'] }) });
    const decides = (days: number, of = parts) =>
      saidBy('shorter-than-decision', { ...of, customer: { decisionTime: { value: days, unit: 'd' } } });
    expect(decides(2)).toEqual([]);
    expect(decides(2.5)).toEqual([
      'Are customers pressed? They take 2.5 d to decide, and the stream takes 2 d.',
    ]);
    expect(decides(9, twoSteps)).toEqual([]);
    expect(saidBy('shorter-than-decision', parts)).toEqual([]);
  });
});
