import { describe, expect, it } from 'vitest';
import { grow, type Rect } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';
import { touchPoint } from '#src/notation/nodes/touchPoint.ts';
import { drawingProblems } from './drawingProblems.ts';
import { fieldProblems } from './fieldProblems.ts';
import { fullData, hostileTexts } from './fullData.ts';

function isWithin(inside: Rect, outside: Rect): boolean {
  return (
    inside.x >= outside.x &&
    inside.y >= outside.y &&
    inside.x + inside.width <= outside.x + outside.width &&
    inside.y + inside.height <= outside.y + outside.height
  );
}

/** What is wrong with a symbol: a damaged drawing, or a symbol, name or port that leaves the size. */
function symbolProblems(kind: NodeKind, data: JsonObject, factor = 1): readonly string[] {
  const needed = kind.size(data);
  const size = { width: needed.width * factor, height: needed.height * factor };
  const frame = { x: 0, y: 0, ...size };
  const drawing = kind.draw(data, size);
  const problems = [...drawingProblems(drawing)];
  const bounds = primitiveBounds(drawing);
  if (bounds === undefined) return ['it draws nothing'];
  const say = (rect: Rect) => `${JSON.stringify(rect)} in ${JSON.stringify(size)}`;
  if (!isWithin(bounds, grow(frame, 1.5))) problems.push(`the symbol leaves its size: ${say(bounds)}`);
  const name = kind.nameArea(data, size);
  if (!isWithin(name, frame) || name.height < 12) problems.push(`the name leaves the size: ${say(name)}`);
  for (const port of Object.values(kind.ports(data, size))) {
    const place = { ...port, width: 0, height: 0 };
    if (!isWithin(place, frame)) problems.push(`a port leaves the size: ${say(place)}`);
  }
  return problems;
}

describe('the list of node kinds', () => {
  it('has every kind of the notation', () => {
    expect(nodeKinds.map((kind) => kind.id)).toEqual([
      'step',
      'touchPoint',
      'queue',
      'source',
      'customer',
      'exit',
      'informationSystem',
      'burst',
      'note',
      'unknown',
    ]);
  });

  it('gives no two kinds the same title or key', () => {
    const keys = nodeKinds.flatMap((kind) => kind.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(nodeKinds.map((kind) => kind.title)).size).toBe(nodeKinds.length);
  });

  it('finds a kind by its id, and the grey box for an id it does not know', () => {
    for (const kind of nodeKinds) expect(nodeKindOf(kind.id)).toBe(kind);
    for (const id of ['supermarket', '', '__proto__', 'constructor']) {
      expect(nodeKindOf(id).id).toBe('unknown');
    }
  });

  it('offers every kind but the unknown one in the palette', () => {
    expect(nodeKinds.filter((kind) => !kind.inPalette).map((kind) => kind.id)).toEqual(['unknown']);
  });
});

describe.each(nodeKinds.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
  it('says what it is', () => {
    expect(kind.title).not.toBe('');
    expect(kind.help).toMatch(/\.$/);
    expect(kind.short.length).toBeLessThanOrEqual(9);
    expect(kind.short).not.toBe('');
  });

  it('declares its fields with label and help, a name among the first', () => {
    expect(fieldProblems(kind.fields)).toEqual([]);
    expect(kind.fields['name']?.section).toBe('first');
  });

  it('starts with data of its own fields only', () => {
    expect(Object.keys(kind.initial).filter((name) => !(name in kind.fields))).toEqual([]);
  });

  it('has the same role in the flow whatever its data', () => {
    expect(kind.flow({}).role).toBe(kind.role);
    expect(kind.flow(fullData(kind.fields)).role).toBe(kind.role);
  });

  it('draws with nothing known and with everything known', () => {
    expect(symbolProblems(kind, {})).toEqual([]);
    expect(symbolProblems(kind, fullData(kind.fields))).toEqual([]);
  });

  it.each(hostileTexts)('draws inside its bounds with %s in every text', (_what, text) => {
    expect(symbolProblems(kind, fullData(kind.fields, text))).toEqual([]);
  });

  it('draws inside its bounds when made larger, as far as it can be', () => {
    const factor = kind.resizable === 'both' ? 2.5 : 1;
    expect(symbolProblems(kind, fullData(kind.fields), factor)).toEqual([]);
  });

  it('needs no more room than four lines of its name would', () => {
    const short = kind.size({ name: 'a' });
    const long = kind.size({ name: 'very long '.repeat(1000) });
    expect(long.height - short.height).toBeLessThan(220);
    expect(long.width - short.width).toBeLessThanOrEqual(100);
  });
});

describe('a node that branches', () => {
  const branching = nodeKinds.filter((kind) => 'routing' in kind.fields);

  it('is a source, a step, a touch point or a queue', () => {
    expect(branching.map((kind) => kind.id)).toEqual(['step', 'touchPoint', 'queue', 'source']);
  });

  it.each(branching.map((kind) => [kind.id, kind] as const))(
    'shows whether %s sends units all ways',
    (_id, kind) => {
      const size = kind.size({});
      const parallel = kind.draw({ routing: 'parallel' }, size);
      expect(parallel).not.toEqual(kind.draw({ routing: 'choice' }, size));
      expect(kind.draw({}, size)).toEqual(kind.draw({ routing: 'choice' }, size));
    },
  );
});

describe('a touch point', () => {
  const drawn = (data: JsonObject) => touchPoint.draw(data, touchPoint.size(data));

  it('shows who starts it and whether it is live, with a sign of its own for each', () => {
    const plain = drawn({ channel: 'Call' });
    const said = [
      { startedBy: 'customer' },
      { startedBy: 'us' },
      { timing: 'live' },
      { timing: 'scheduled' },
    ].map((data) => JSON.stringify(drawn({ channel: 'Call', ...data })));
    expect(new Set([JSON.stringify(plain), ...said]).size).toBe(5);
  });

  it('is as large with them as without', () => {
    expect(touchPoint.size({ startedBy: 'us', timing: 'live' })).toEqual(touchPoint.size({}));
  });
});
