import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Primitive } from '#src/lib/drawing.ts';
import { grow, overlaps, type Rect } from '#src/lib/geometry.ts';
import type { Page } from '#src/lib/page.ts';
import { type PaperId, paperIds } from '#src/lib/paper.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { createDocument, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { a3Sheet } from '#src/scene/sheet/a3Sheet.ts';
import { sheetContents } from '#src/scene/sheet/sheetContents.ts';
import { sheetSizes } from '#src/scene/sheet/sheetRows.ts';
import { templates } from '#src/templates/index.ts';
import { anyMap } from '#tests/file/mapSamples.ts';

const everything = sheetContents.map(({ id }) => id);

function sheetOf(
  document: MapDocument,
  { paper = 'a3', parts = everything }: { paper?: PaperId; parts?: readonly string[] } = {},
): Page {
  const [before, after] = document.states;
  if (before === undefined) throw new Error('no state');
  return a3Sheet({ document, before, after, paper, parts: new Set(parts), today: '2026-11-26' });
}

/** What stands on the page itself, and the windows onto maps. */
function partsOf(page: Page) {
  const words = page.frames.filter(({ at }) => at.width === page.width).flatMap(({ drawing }) => drawing);
  const maps = page.frames.filter(({ at }) => at.width !== page.width);
  return { words, maps };
}

function textsOf(primitives: readonly Primitive[]): readonly Extract<Primitive, { shape: 'text' }>[] {
  return primitives.flatMap((primitive) =>
    primitive.shape === 'text' ? [primitive] : primitive.shape === 'group' ? textsOf(primitive.children) : [],
  );
}

function words(page: Page): string {
  return textsOf(partsOf(page).words)
    .map(({ text }) => text)
    .join('\n');
}

/** The areas of blocks and maps, which must not lie over one another. */
function areasOf(page: Page): readonly Rect[] {
  const { words: drawn, maps } = partsOf(page);
  const blocks = drawn.flatMap((each) =>
    each.shape === 'group' && each.name?.startsWith('part:') === true
      ? [primitiveBounds([each]) ?? { x: 0, y: 0, width: 0, height: 0 }]
      : [],
  );
  return [...blocks, ...maps.map(({ at }) => at)].map((area) => grow(area, -1.5));
}

function expectInside(page: Page) {
  const { words: drawn, maps } = partsOf(page);
  const areas = [primitiveBounds(drawn), ...maps.map(({ at }) => at)];
  for (const area of areas) {
    if (area === undefined) continue;
    expect(area.x).toBeGreaterThanOrEqual(26);
    expect(area.y).toBeGreaterThanOrEqual(26);
    expect(area.x + area.width).toBeLessThanOrEqual(page.width - 26);
    expect(area.y + area.height).toBeLessThanOrEqual(page.height - 14);
  }
}

function expectApart(page: Page) {
  const areas = areasOf(page);
  areas.forEach((area, index) => {
    for (const other of areas.slice(index + 1)) expect(overlaps(area, other)).toBe(false);
  });
}

describe.each(templates.map(({ id, load }) => ({ id, load })))('the sheet of $id', ({ load }) => {
  it('has all of it inside the page and nothing over anything else, on every paper', async () => {
    const document = await load();
    for (const paper of paperIds) {
      const page = sheetOf(document, { paper });
      expectInside(page);
      expectApart(page);
      for (const { size } of textsOf(partsOf(page).words)) {
        expect(size).toBeGreaterThanOrEqual(sheetSizes.least);
      }
    }
  });

  it('shows a map for each of its states, or says that there is none', async () => {
    const document = await load();
    const page = sheetOf(document);
    expect(partsOf(page).maps).toHaveLength(Math.min(2, document.states.length));
    if (document.states.length === 1) {
      // oxlint-disable-next-line vitest/no-conditional-expect -- the templates are of two sorts
      expect(words(page)).toContain('There is no future state yet');
    }
  });
});

describe('a sheet', () => {
  const long = 'A pain that is told at great length and with every detail. '.repeat(80);
  const crowded = createDocument({
    id: 'm',
    title: 'A title that goes on and on '.repeat(20),
    customer: {
      name: long,
      pain: long,
      relief: long,
      needs: Array.from({ length: 60 }, (_, at) => ({
        id: `N${at + 1}`,
        text: `Need number ${at + 1} ${long}`,
        kind: 'service' as const,
      })),
    },
    states: [
      createState({
        id: 'today',
        nodes: Array.from({ length: 40 }, (_, at) =>
          createNode(
            'burst',
            { id: `b${at}`, x: at * 50, y: 0 },
            { name: `Idea ${at} ${long}`, owner: long },
          ),
        ),
      }),
    ],
  });

  it('says how many needs and ideas there are besides those that fit', () => {
    const page = sheetOf(crowded);
    const said = words(page)
      .split('\n')
      .filter((text) => /^and \d+ more$/.test(text));
    expect(said.length).toBeGreaterThanOrEqual(2);
    expectInside(page);
    expectApart(page);
  });

  it('of an empty map leaves room to draw', () => {
    const page = sheetOf(createDocument({ id: 'e', title: '' }));
    expect(words(page)).toContain('Untitled stream');
    expect(words(page)).toContain('room to sketch');
    expect(words(page)).toContain('Nothing is said of the customer yet.');
    expectInside(page);
    expectApart(page);
  });

  it('holds what was chosen and nothing else', () => {
    const page = sheetOf(crowded, { parts: ['plan'] });
    expect(words(page)).toContain('Action plan');
    for (const other of ['Customer and needs', 'Figures today', 'Comparison', 'Agreed by', 'Future state']) {
      expect(words(page)).not.toContain(other);
    }
    expect(partsOf(page).maps).toEqual([]);
  });

  it('keeps to its page whatever the map holds and whatever is chosen', () => {
    assert(
      property(anyMap, constantFrom(...paperIds), subarray(everything), (document, paper, parts) => {
        const page = sheetOf(document, { paper, parts });
        expectInside(page);
        expectApart(page);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the look of the client', () => {
  const logo = 'data:image/png;base64,iVBORw0KGgo=';
  const [template] = templates;
  if (template === undefined) throw new Error('no template');

  it('is a logo at the top right, clear of the words, and a footer', async () => {
    const document = { ...(await template.load()), brand: { logo, footer: 'Confidential' } };
    const page = sheetOf(document);
    const [picture] = page.pictures ?? [];
    if (picture === undefined) throw new Error('no logo');
    expect(picture.address).toBe(logo);
    expect(picture.at.x + picture.at.width).toBeCloseTo(page.width - 28, 5);
    const others = textsOf(partsOf(page).words).map((text) => primitiveBounds([text]));
    for (const area of others) expect(area !== undefined && overlaps(area, picture.at)).toBe(false);
    expect(words(page)).toContain('Confidential');
    expectInside(page);
  });

  it('is left out where there is none', async () => {
    expect(sheetOf(await template.load()).pictures).toBeUndefined();
  });
});

describe('a long stream', () => {
  const count = 30;
  const nodes = Array.from({ length: count }, (_, at) =>
    createNode(
      at === 0 ? 'source' : at === count - 1 ? 'customer' : 'step',
      { id: `n${at}`, x: at * 180, y: 0 },
      {
        name: `Step ${at}`,
      },
    ),
  );
  const document = createDocument({ id: 'long', states: [createState({ id: 'today', nodes })] });

  it('is shown in rows, all of it, with no symbol cut in two', () => {
    const page = sheetOf(document, { parts: ['current-map'] });
    const rows = partsOf(page).maps;
    expect(rows.length).toBeGreaterThan(1);
    const scales = rows.map(({ at, view }) => at.width / view.width);
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 9);
    rows.slice(1).forEach(({ view }, index) => {
      const before = rows[index]?.view;
      expect(view.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 6);
      for (const node of nodes) {
        const { x, width } = nodeBounds(node);
        expect(view.x > x && view.x < x + width).toBe(false);
      }
    });
    expectInside(page);
    expectApart(page);
  });
});
