import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, day, mapOf, node, source, step } from './mapOf.ts';

const touched: MapDocument = mapOf({
  nodes: {
    s: source,
    guide: node('touchPoint', {
      startedBy: 'customer',
      timing: 'scheduled',
      pullLevel: 'access',
      contents: ['C1'],
    }),
    nurture: step({ needs: ['N1'], contents: ['C1', 'C2'] }),
    call: node('touchPoint', { startedBy: 'us', timing: 'live', pullLevel: 'access', needs: ['N1', 'N2'] }),
    demo: node('touchPoint', { startedBy: 'customer', timing: 'live', needs: ['N2'] }),
    visit: node('touchPoint'),
    k: customer,
  },
  edges: ['s > guide', 'guide > nurture', 'nurture > call', 'call > demo', 'demo > visit', 'visit > k'],
});
const map: MapDocument = {
  ...touched,
  customer: {
    ctqs: [],
    needs: [
      { id: 'N1', text: 'See it work', kind: 'output', weight: 5 },
      { id: 'N2', text: 'Get an answer', kind: 'service', weight: 2 },
      { id: 'N3', text: 'Fair price', kind: 'output' },
    ],
  },
  contents: [
    { id: 'C1', title: 'Guide', otherUses: 5 },
    { id: 'C2', title: 'Case' },
  ],
};

function asked(id: string, document = map) {
  const metric = metricOf(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  const context = { document, state: stateOf(document, 'current') };
  const analysis = analyse(document, 'current');
  return {
    value: metric.value(analysis, context),
    detail: metric.detail?.(analysis, context),
    nodes: metric.contributions(analysis, context).map(({ node: id, value }) => [id, value]),
    how: metric.contributions(analysis, context).map(({ how }) => how),
    missing: metric.missing,
  };
}

const silent = mapOf({ nodes: { s: source, a: node('touchPoint'), k: customer }, edges: ['s > a', 'a > k'] });

describe('measures of contacts', () => {
  it('share the contacts that the customer starts among those that say who does', () => {
    const { value, detail, nodes } = asked('customer-starts');
    expect(value).toBeCloseTo(2 / 3, 12);
    expect(detail).toBe('2 of 3, 1 not said');
    expect(nodes).toEqual([
      ['guide', 1 / 3],
      ['call', 0],
      ['demo', 1 / 3],
    ]);
  });

  it('share the live ones among those that say it', () => {
    expect(asked('live-contacts')).toMatchObject({ value: 2 / 3, detail: '2 of 3, 1 not said' });
  });

  it('count the touch points on each level of pull', () => {
    expect(asked('pull-access')).toMatchObject({
      value: 2,
      nodes: [
        ['guide', 1],
        ['call', 1],
      ],
    });
    expect(asked('pull-achieve').value).toBe(0);
  });

  it('are not known while no touch point says it, and say what would help', () => {
    for (const id of ['customer-starts', 'live-contacts', 'pull-access', 'pull-attract', 'pull-achieve']) {
      expect(asked(id, silent), id).toMatchObject({ value: undefined, detail: undefined, nodes: [] });
      expect(asked(id, silent).missing, id).toContain('touch points');
    }
  });
});

it('tells of each contact what it says', () => {
  expect(asked('customer-starts').how).toEqual([
    'started by the customer: 1 of 3',
    'started by us',
    'started by the customer: 1 of 3',
  ]);
  expect(asked('live-contacts')).toMatchObject({
    nodes: [
      ['guide', 0],
      ['call', 1 / 3],
      ['demo', 1 / 3],
    ],
    how: ['scheduled', 'live: 1 of 3', 'live: 1 of 3'],
  });
  expect(asked('pull-access').how).toEqual(['access', 'access']);
});

it('does not say how many say nothing where all say it', () => {
  const all = mapOf({
    nodes: {
      s: source,
      a: node('touchPoint', { startedBy: 'us', timing: 'live' }),
      k: customer,
      // Not a contact: it does not count.
      b: step(),
    },
    edges: ['s > a', 'a > b', 'b > k'],
  });
  expect(asked('customer-starts', all)).toMatchObject({ value: 0, detail: '0 of 1' });
  expect(asked('live-contacts', all)).toMatchObject({ value: 1, detail: '1 of 1' });
});

describe('need coverage', () => {
  it('is the weight of the needs that a step serves: (5 + 2) ÷ 10', () => {
    expect(asked('need-coverage')).toMatchObject({ value: 0.7, detail: '2 of 3 needs' });
  });

  it('is shared out among the steps that serve a need', () => {
    expect(asked('need-coverage').nodes).toEqual([
      ['nurture', 0.25],
      ['call', 0.35],
      ['demo', 0.1],
    ]);
  });

  it('is told by the needs and their weight, shared where several steps serve one', () => {
    expect(asked('need-coverage').how).toEqual([
      '(N1 weight 5 ÷ 2 steps) ÷ 10',
      '(N1 weight 5 ÷ 2 steps + N2 weight 2 ÷ 2 steps) ÷ 10',
      '(N2 weight 2 ÷ 2 steps) ÷ 10',
    ]);
    const [first, second] = map.customer.needs;
    if (first === undefined || second === undefined) throw new Error('no needs');
    const one = { ...map, customer: { ...map.customer, needs: [{ ...first, id: 'N9' }, second] } };
    const alone = {
      ...one,
      states: one.states.map((state) => ({ ...state, nodes: state.nodes.slice(0, 4) })),
    };
    expect(asked('need-coverage', alone)).toMatchObject({
      value: 2 / 7,
      detail: '1 of 2 needs',
      how: ['(N2 weight 2) ÷ 7'],
    });
  });

  it('is not known without needs', () => {
    expect(asked('need-coverage', silent)).toMatchObject({ value: undefined, detail: undefined });
  });
});

describe('uses per piece of content', () => {
  it('are the steps that use it and its other uses: (2 + 5 + 1) ÷ 2', () => {
    expect(asked('content-uses')).toMatchObject({ value: 4, detail: '8 uses of 2 pieces' });
  });

  it('are told by the titles that a step uses, each a part of one piece', () => {
    expect(asked('content-uses')).toMatchObject({
      nodes: [
        ['guide', 0.5],
        ['nurture', 1],
      ],
      how: ['Guide', 'Guide, Case'],
    });
    const [guide] = map.contents ?? [];
    const one = { ...map, ...(guide && { contents: [guide] }) };
    expect(asked('content-uses', one)).toMatchObject({ value: 7, detail: '7 uses of 1 piece' });
  });

  it('are not known without contents', () => {
    expect(asked('content-uses', silent)).toMatchObject({ value: undefined, detail: undefined, nodes: [] });
  });
});

it('says what the first response is made of', () => {
  const asking = mapOf({
    nodes: {
      s: source,
      form: step({ wait: [1, 'd'] }),
      call: node('touchPoint', { waitTime: duration(2, 'd') }),
      k: customer,
    },
    edges: ['s > form', 'form > call', 'call > k'],
  });
  expect(asked('first-response', asking)).toMatchObject({
    value: 3 * day,
    nodes: [
      ['form', day],
      ['call', 2 * day],
    ],
  });
});

describe('knowledge questions', () => {
  const placed = mapOf({
    nodes: { s: source, a: step({ knowledge: { from: 'data', to: 'information' } }), b: step(), k: customer },
    edges: ['s > a', 'a > b', 'b > k'],
  });
  const answering = (answers: MapState['answers'], document = silent): MapDocument => ({
    ...document,
    states: document.states.map((state) => ({ ...state, ...(answers && { answers }) })),
  });

  it('are counted once a step stands on the board or one is answered', () => {
    const value = (document: MapDocument) => asked('knowledge-questions', document).value;
    expect(value(silent)).toBeUndefined();
    expect(value(placed)).toBe(0);
    expect(value(answering({ dataToInformation: 'We ask' }))).toBe(1);
    expect(value(answering({ dataToInformation: 'We ask', knowledgeToWisdom: 'They try' }, placed))).toBe(2);
    expect(asked('knowledge-questions', placed)).toMatchObject({ detail: 'of 3', nodes: [] });
  });

  it('are not counted for a step that only says what it begins with', () => {
    const from = mapOf({
      nodes: { s: source, a: step({ knowledge: { from: 'data' } }), k: customer },
      edges: ['s > a', 'a > k'],
    });
    expect(asked('knowledge-questions', from).value).toBeUndefined();
  });
});
