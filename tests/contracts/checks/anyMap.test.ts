import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checks } from '#src/analysis/checks/index.ts';
import { findings } from '#src/analysis/findings.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const level = fc.constantFrom('data', 'information', 'knowledge', 'wisdom');
/** An id may point at nothing. */
const reference = (...ids: string[]) => fc.constantFrom(...ids, 'gone');
const time = fc.record({ value: fc.nat(96), unit: fc.constantFrom('min', 'h', 'd') });

const data = fc.record({
  name: maybe(fc.constantFrom('Call', '“Why?”', '')),
  reason: maybe(fc.constant('no budget')),
  valueClass: maybe(fc.constantFrom('value-add', 'necessary', 'waste')),
  processTime: maybe(time),
  waitTime: maybe(time),
  percentCompleteAccurate: maybe(fc.nat(100)),
  people: maybe(fc.constantFrom(0.2, 1, 5)),
  wip: maybe(fc.nat(40)),
  wipLimit: maybe(fc.nat(10)),
  needs: maybe(fc.array(reference('N1', 'N2'), { maxLength: 2 })),
  ctqs: maybe(fc.array(reference('Q1'), { maxLength: 1 })),
  contents: maybe(fc.array(reference('C1'), { maxLength: 1 })),
  stage: maybe(reference('indirect', 'direct')),
  zone: maybe(fc.constantFrom('indirect', 'direct', 'existing')),
  knowledge: maybe(fc.record({ from: level, to: level })),
  boardRow: maybe(fc.constantFrom('awareness', 'buy', 'upsell')),
  boardPlace: maybe(fc.constantFrom('queue', 'doing')),
  startedBy: maybe(fc.constantFrom('customer', 'us')),
  pullLevel: maybe(fc.constantFrom('access', 'attract')),
  routing: maybe(fc.constantFrom('choice', 'parallel')),
});

const node = fc.record({
  kind: fc.constantFrom(
    'step',
    'step',
    'touchPoint',
    'queue',
    'source',
    'customer',
    'exit',
    'burst',
    'later',
  ),
  data,
});
const edge = fc.record({
  kind: fc.constantFrom('push', 'push', 'pull', 'rework', 'referral', 'influence'),
  from: fc.nat(9),
  to: fc.nat(9),
  data: fc.record({ sharePercent: maybe(fc.nat(120)), trigger: maybe(fc.constant('asks')) }),
});

const anyMap: fc.Arbitrary<MapDocument> = fc
  .record({
    nodes: fc.array(node, { maxLength: 10 }),
    edges: fc.array(edge, { maxLength: 16 }),
    isCustomer: fc.boolean(),
    ring: maybe(fc.constantFrom('existing', 'engaged', 'new')),
    limit: maybe(fc.nat(3)),
    isFuture: fc.boolean(),
  })
  .map(({ nodes, edges, isCustomer, ring, limit, isFuture }) =>
    createDocument({
      id: 'map',
      stream: { kind: isCustomer ? 'customer' : 'work', ...(ring && { ring }), roles: { manager: 'Ann' } },
      customer: {
        pain: 'Nobody answers',
        needs: [{ id: 'N1', text: 'An answer', kind: 'service', weight: 5 }],
        ctqs: [{ id: 'Q1', measure: 'Hours' }],
        decisionTime: { value: 3, unit: 'd' },
      },
      contents: [{ id: 'C1', title: 'Paper' }],
      states: [
        createState({
          ...(isFuture && { kind: 'future', basedOn: 'gone' }),
          ...(limit !== undefined && { wipLimits: { data: limit } }),
          demand: { units: 20, per: { value: 1, unit: 'wk' }, at: 'entry' },
          missingKnowledge: { people: 'One' },
          stages: [{ id: 'indirect', label: 'Define', zone: 'indirect' }],
          nodes: nodes.map(({ kind, data: own }, index) =>
            createNode(kind, { id: `n${index}`, x: index * 200, y: 0 }, JSON.parse(JSON.stringify(own))),
          ),
          edges: edges.map(({ kind, from, to, data: own }, index) =>
            createEdge(
              kind,
              { id: `e${index}`, from: `n${from}`, to: `n${to}` },
              JSON.parse(JSON.stringify(own)),
            ),
          ),
        }),
      ],
    }),
  );

it('no check ever throws, names what is not there, or says the same thing twice', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const [state] = map.states;
      const ids = new Set([...(state?.nodes ?? []), ...(state?.edges ?? [])].map(({ id }) => id));
      const found = findings(map, 'current');
      for (const { nodes, edges = [], fix } of found) {
        expect([...nodes, ...edges].filter((id) => !ids.has(id))).toEqual([]);
        expect(() => fix?.change(map)).not.toThrow();
      }
      const keys = found.map(({ code, message, nodes, edges }) =>
        JSON.stringify([code, message, nodes, edges]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 200 },
  );
});

it('every check that the method counts has its number, each C16 for a limit', () => {
  const numbers = checks.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const wanted = [
    ...Array.from({ length: 18 }, (_, index) => index + 1),
    ...Array.from({ length: 14 }, (_, index) => index + 20),
    ...Array.from({ length: 9 }, (_, index) => index + 40),
  ].map((number) => `C${String(number).padStart(2, '0')}`);
  expect([...new Set(numbers)].toSorted()).toEqual(wanted);
});
