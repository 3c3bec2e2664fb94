import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapPages } from '#src/export/pdf/mapPages.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { Page } from '#src/lib/page.ts';
import { paperIds, paperSize } from '#src/lib/paper.ts';

const extent: Rect = { x: -40, y: 10, width: 1500, height: 640 };
const drawing: readonly Primitive[] = [
  { shape: 'rect', ...extent, stroke: 'ink', strokeWidth: 1 },
  { shape: 'text', x: -30, y: 40, text: 'First', size: 12 },
  { shape: 'text', x: 1400, y: 600, text: 'Last', size: 12 },
];

function pagesOf(size: 'fit' | 'half' | 'most' | 'full', changed: object = {}, area: Rect = extent) {
  const made = mapPages(drawing, area, { paper: 'a4', orientation: 'best', size, ...changed }, 'A map');
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

function texts(page: Page | undefined): readonly string[] {
  return (page?.frames ?? []).flatMap(({ drawing: shapes }) =>
    shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : [])),
  );
}

describe('a map on paper', () => {
  it('fits on one sheet, which lies as the map does', () => {
    const { orientation, pages } = pagesOf('fit');
    expect(orientation).toBe('landscape');
    expect(pages).toHaveLength(1);
    expect(pagesOf('fit', {}, { ...extent, width: 300, height: 900 }).orientation).toBe('portrait');
    expect(pagesOf('fit', { orientation: 'portrait' }).orientation).toBe('portrait');
  });

  it('keeps its proportions and stays off the edges of every paper', () => {
    for (const paper of paperIds) {
      const [page] = pagesOf('fit', { paper }).pages;
      const [map] = page?.frames ?? [];
      if (page === undefined || map === undefined) throw new Error('no page');
      expect({ width: page.width, height: page.height }).toEqual(paperSize(paper, 'landscape'));
      expect(map.at.width / map.at.height).toBeCloseTo(map.view.width / map.view.height, 6);
      expect(map.at.x).toBeGreaterThanOrEqual(28);
      expect(map.at.x + map.at.width).toBeLessThanOrEqual(page.width - 28);
      expect(map.at.y + map.at.height).toBeLessThanOrEqual(page.height - 28);
    }
  });

  it('goes over several sheets, each saying which it is and of what', () => {
    const { pages, columns } = pagesOf('full');
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length % columns).toBe(0);
    expect(texts(pages[0])).toEqual(
      expect.arrayContaining(['First', 'A map', `Sheet 1 of ${pages.length} · row 1, column 1`]),
    );
    expect(texts(pages[0])).not.toContain('Last');
    expect(texts(pages.at(-1))).toContain('Last');
  });

  it('needs one sheet at full size where it is small', () => {
    const small = { x: 0, y: 0, width: 300, height: 200 };
    expect(pagesOf('full', {}, small)).toMatchObject({ columns: 1, pages: { length: 1 } });
  });

  it('says how many sheets there would be where nobody could glue them', () => {
    const huge = { x: 0, y: 0, width: 60_000, height: 3000 };
    const made = mapPages(drawing, huge, { paper: 'a4', orientation: 'best', size: 'full' }, 'Huge');
    expect(made).toEqual({ ok: false, problem: expect.stringMatching(/would need \d+ sheets/) });
  });

  it('is all there: sheets show everything, at one scale, and share a strip with each neighbour', () => {
    assert(
      property(
        record({
          width: integer({ min: 10, max: 6000 }),
          height: integer({ min: 10, max: 3000 }),
          paper: constantFrom(...paperIds),
        }),
        ({ width, height, paper }) => {
          const area = { x: -100, y: 50, width, height };
          const made = mapPages(drawing, area, { paper, orientation: 'best', size: 'most' }, 'Any');
          if (!made.ok) return;
          const views = made.value.pages.map((page) => page.frames[0]);
          const left = Math.min(...views.map((frame) => frame?.view.x ?? 0));
          const right = Math.max(...views.map((frame) => (frame?.view.x ?? 0) + (frame?.view.width ?? 0)));
          const top = Math.min(...views.map((frame) => frame?.view.y ?? 0));
          const bottom = Math.max(...views.map((frame) => (frame?.view.y ?? 0) + (frame?.view.height ?? 0)));
          expect(left).toBeLessThanOrEqual(area.x);
          expect(right).toBeGreaterThanOrEqual(area.x + width);
          expect(top).toBeLessThanOrEqual(area.y);
          expect(bottom).toBeGreaterThanOrEqual(area.y + height);
          for (const frame of views) {
            if (frame === undefined) throw new Error('a page without a map');
            expect(frame.at.width / frame.view.width).toBeCloseTo(0.5625, 6);
          }
          const neighbours = views.filter((frame) => frame?.view.y === views[0]?.view.y).slice(0, 2);
          const shared = neighbours.slice(1).map((frame) => {
            const before = neighbours[0]?.view ?? extent;
            return (before.x + before.width - (frame?.view.x ?? 0)) * 0.5625;
          });
          // Ten millimetres, in points.
          for (const strip of shared) expect(strip).toBeCloseTo((10 * 72) / 25.4, 4);
        },
      ),
      { numRuns: 60 },
    );
  });
});
