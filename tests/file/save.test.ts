import { describe, expect, it } from 'vitest';
import { fragmentToText } from '#src/file/fragmentText.ts';
import { jsonText } from '#src/file/jsonText.ts';
import { edgeJson, mapTree, nodeJson, saveMap } from '#src/file/save.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { openText } from './goodFile.ts';
import { smallMap } from './mapSamples.ts';

/** A file with something in every place, each with a field that this version does not know, in the order of writing. */
const fullFile = {
  format: 'pullmap',
  version: 1,
  id: 'm1',
  title: 'Full',
  stream: {
    unit: 'lead',
    kind: 'customer',
    start: 'Visit',
    end: 'Order',
    segment: 'Mid-market',
    ring: 'new',
    roles: { manager: 'Ann', coordinator: 'Bo', leader: 'Cy', later: 1 },
    later: 2,
  },
  calendar: { hoursPerDay: 7, daysPerWeek: 4, daysPerMonth: 20, later: 3 },
  customer: {
    name: 'Buyers',
    pain: 'Slow',
    relief: 'Fast',
    decisionTime: { value: 1, unit: 'mo', plus: { value: 2, unit: 'd', later: 4 }, later: 5 },
    needs: [{ id: 'N1', text: 'Trust', kind: 'service', weight: 3, evidence: 'Talks', later: 6 }],
    ctqs: [{ id: 'Q1', need: 'N1', measure: 'Days', later: 7 }],
    later: 8,
  },
  contents: [{ id: 'C1', title: 'Paper', later: 9 }],
  parkedIdeas: [{ id: 'I1', name: 'Ask first', target: 'n2', later: 10 }],
  ownFigures: [{ id: 'F1', name: 'Cost', better: 'less', later: 11 }],
  thresholds: { utilisationPercent: 80, later: 12 },
  brand: { accent: '#123456', later: 13 },
  states: [
    {
      id: 'current',
      name: 'Now',
      kind: 'current',
      date: '2026-11-22',
      later: 14,
      demand: { units: 4, per: { value: 1, unit: 'wk' }, at: 'customer', later: 15 },
      stages: [{ id: 's1', label: 'Aware', zone: 'direct', width: 300, later: 16 }],
      lanes: [{ id: 'l1', label: 'Sales', height: 200, later: 17 }],
      waivers: [{ id: 'w1', check: 'no-source', reason: 'Known', later: 18 }],
      ownValues: [{ id: 'F1', value: 5, later: 19 }],
      nodes: [
        { id: 'n1', kind: 'source', x: 0, y: 0, data: { name: 'Visitors' }, later: 20 },
        { id: 'n2', kind: 'step', x: 200, y: 5, width: 90, height: 80, data: { name: 'Ask', later: 21 } },
        { id: 'n3', kind: 'hologram', x: 400, y: 0, data: { depth: 1 } },
      ],
      edges: [{ id: 'e1', kind: 'push', from: 'n1', to: 'n2', data: { sharePercent: 30 }, later: 22 }],
    },
  ],
  later: 23,
};

/** The same with the fields of every object the other way round, as another program may write them. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, reversed(item)] as const)
      .toReversed(),
  );
}

/** In a state, unknown fields stand last. */
function asWritten(): JsonObject {
  const [{ later, ...state }] = fullFile.states as [(typeof fullFile.states)[number]];
  return { ...fullFile, states: [{ ...state, later }], later: fullFile.later };
}

describe('a saved map', () => {
  it('has every part of it, and what this version does not know behind what it knows', () => {
    const { document, repairs } = openText(JSON.stringify(fullFile));
    expect(repairs).toEqual([]);
    expect(saveMap(document)).toBe(jsonText(asWritten()));
  });

  it('has been read with nothing among the unknown that is known', () => {
    const { document } = openText(JSON.stringify(fullFile));
    const unknown = [...JSON.stringify(document).matchAll(/"extra":(\{[^}]*\})/g)].map((match) => match[1]);
    expect(unknown.length).toBeGreaterThan(12);
    expect(unknown.filter((text) => !/^\{"later":\d+\}$/.test(text ?? ''))).toEqual([]);
  });

  it('has its fields in one order, whatever the order in the file it came from', () => {
    const { document, repairs } = openText(JSON.stringify(reversed(fullFile)));
    expect(repairs).toEqual([]);
    expect(saveMap(document)).toBe(jsonText(asWritten()));
  });

  it('has no lists, limits or looks that nobody made', () => {
    const bare = createDocument({ id: 'm', title: 'Bare', states: [createState({ nodes: [], edges: [] })] });
    expect(Object.keys(mapTree(bare))).toEqual([
      'format',
      'version',
      'id',
      'title',
      'stream',
      'calendar',
      'customer',
      'states',
    ]);
    expect(mapTree(bare)['stream']).not.toHaveProperty('roles');
    const [state] = mapTree(bare)['states'] as readonly JsonObject[];
    expect(Object.keys(state ?? {})).toEqual(['id', 'name', 'kind', 'stages', 'lanes', 'nodes', 'edges']);
  });

  it('gives a field that has become known the known value', () => {
    const map: MapDocument = { ...smallMap(), extra: { title: 'Old', later: 1 } };
    expect(mapTree(map)).toMatchObject({ title: 'Small', later: 1 });
  });

  it('shares symbols and connections with a map that has the same', () => {
    const map = smallMap();
    const [state] = map.states;
    if (state === undefined) throw new Error('no state');
    const moved = { ...map, states: [{ ...state, nodes: state.nodes.toSpliced(0, 1) }] };
    const stateTree = (of: MapDocument) => (mapTree(of)['states'] as readonly JsonObject[])[0];
    const nodes = (of: MapDocument) => stateTree(of)?.['nodes'] as readonly JsonObject[];
    expect(nodes(moved)[0]).toBe(nodes(map)[1]);
    expect(stateTree({ ...map, title: 'Other' })).toBe(stateTree(map));
  });
});

describe('a symbol or a connection in a file', () => {
  const place = { id: 'n1', x: 1, y: 2 };

  it('has a size only where it was given one', () => {
    expect(JSON.stringify(nodeJson(createNode('step', place, { name: 'Ask' })))).toBe(
      '{"id":"n1","kind":"step","x":1,"y":2,"data":{"name":"Ask"}}',
    );
    expect(nodeJson({ ...createNode('step', place), width: 90 })).toMatchObject({ width: 90 });
  });

  it('has its known data in the order of their declaration, the parts of groups and durations too', () => {
    const data = {
      later: { b: 1, a: 2 },
      split: { waste: { unit: 'h', value: 1 }, later: 1, valueAdd: { unit: 'h', later: 2, value: 2 } },
      name: 'Ask',
    };
    expect(JSON.stringify(nodeJson({ ...createNode('step', place), data })['data'])).toBe(
      '{"name":"Ask","split":{"valueAdd":{"value":2,"unit":"h","later":2},"waste":{"value":1,"unit":"h"},"later":1},"later":{"b":1,"a":2}}',
    );
  });

  it('leaves out what is not known and what every object has', () => {
    const edge = createEdge('push', { id: 'e1', from: 'a', to: 'b' }, { sharePercent: undefined });
    expect(JSON.stringify(edgeJson(edge))).toBe('{"id":"e1","kind":"push","from":"a","to":"b","data":{}}');
  });
});

describe('a piece of a map as text', () => {
  it('says what it is, and has its symbols and connections as a file has them', () => {
    const nodes = [createNode('step', { id: 'n1', x: 1, y: 2 }, { name: 'Ask' })];
    const edges = [createEdge('push', { id: 'e1', from: 'n1', to: 'n1' })];
    expect(fragmentToText({ nodes, edges })).toBe(
      jsonText({
        format: 'pullmap-fragment',
        version: 1,
        nodes: [{ id: 'n1', kind: 'step', x: 1, y: 2, data: { name: 'Ask' } }],
        edges: [{ id: 'e1', kind: 'push', from: 'n1', to: 'n1', data: {} }],
      }),
    );
  });
});
