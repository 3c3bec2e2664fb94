import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
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
      expect(asked(id, silent), id).toMatchObject({ value: undefined, nodes: [] });
      expect(asked(id, silent).missing, id).toContain('touch points');
    }
  });
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

  it('is not known without needs', () => {
    expect(asked('need-coverage', silent)).toMatchObject({ value: undefined, detail: undefined });
  });
});

describe('uses per piece of content', () => {
  it('are the steps that use it and its other uses: (2 + 5 + 1) ÷ 2', () => {
    expect(asked('content-uses')).toMatchObject({ value: 4, detail: '8 uses of 2 pieces' });
  });

  it('are not known without contents', () => {
    expect(asked('content-uses', silent).value).toBeUndefined();
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
