import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { LadderSegment } from '#src/analysis/analysis.ts';
import type { GroupShape, Primitive, TextShape } from '#src/lib/drawing.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { layOutLadder } from '#src/scene/ladderLayout.ts';
import type { Block } from '#src/scene/scene.ts';
import {
  documentOf,
  leadState,
  longState,
  sampleStates,
  stateWith,
  webinarState,
} from '#tests/layout/sampleMaps.ts';

function ladderOf(state: MapState): Block {
  const document = documentOf(state);
  const { ladder } = buildScene(document, state.id, analyse(document, state.id));
  if (ladder === undefined) throw new Error('no ladder');
  return ladder;
}

function segmentsOf(ladder: Block): readonly GroupShape[] {
  return ladder.drawing.filter(
    (primitive): primitive is GroupShape =>
      primitive.shape === 'group' && primitive.name?.startsWith('ladder:') === true,
  );
}

function textsOf(primitives: readonly Primitive[]): readonly TextShape[] {
  return primitives.flatMap((primitive) => {
    if (primitive.shape === 'text') return [primitive];
    return primitive.shape === 'group' ? textsOf(primitive.children) : [];
  });
}

function overlapping(texts: readonly TextShape[]): readonly string[] {
  const boxes = texts.map((text) => {
    const width = textWidth(text.text, text.size, text.weight);
    const left =
      text.anchor === 'middle' ? text.x - width / 2 : text.anchor === 'end' ? text.x - width : text.x;
    return { text, left, right: left + width };
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right &&
          b.left < a.right &&
          Math.abs(a.text.y - b.text.y) < Math.min(a.text.size, b.text.size),
      )
      .map((b) => `${a.text.text} on ${b.text.text}`),
  );
}

describe('the ladder', () => {
  it('has a segment for every node on the clock that takes time, in flow order', () => {
    expect(segmentsOf(ladderOf(leadState)).map(({ name }) => name)).toEqual([
      'ladder:capture',
      'ladder:nurture',
      'ladder:score',
      'ladder:respond',
      'ladder:qualify',
      'ladder:discover',
    ]);
  });

  it('leaves out what runs in the shadow', () => {
    expect(segmentsOf(ladderOf(webinarState)).map(({ name }) => name)).not.toContain('ladder:deck');
  });

  it('stands below the map', () => {
    const bottom = Math.max(...leadState.nodes.map((node) => node.y + nodeBounds(node).height));
    expect(ladderOf(leadState).bounds.y).toBeGreaterThan(bottom);
  });

  it('shows rework as a factor', () => {
    const texts = textsOf(ladderOf(leadState).drawing).map(({ text }) => text);
    expect(texts.some((text) => /^×1\.0\d$/.test(text))).toBe(true);
  });

  it('reads a segment aloud with the name of its node', () => {
    const labels = segmentsOf(ladderOf(leadState)).map(({ label }) => label);
    expect(labels).toContain('Nurture: wait 15 d, process 6 min');
  });

  it('ends in the totals and the calendar', () => {
    const texts = textsOf(ladderOf(leadState).drawing).map(({ text }) => text);
    expect(texts).toContain('Flow time');
    expect(texts).toContain('8 h × 5 d');
  });

  it('does not exist while nothing takes time', () => {
    const state = stateWith([['a', 'step', 0, 0]]);
    const document = documentOf(state);
    expect(buildScene(document, state.id, analyse(document, state.id)).ladder).toBeUndefined();
  });

  it.each([...sampleStates.slice(0, 2), ['a long stream in rows', longState(120, 12)] as const])(
    'of %s never prints words on words',
    (_name, state) => {
      expect(overlapping(textsOf(ladderOf(state).drawing))).toEqual([]);
    },
  );
});

const segment = fc.record({
  wait: fc.constantFrom(0, 60, 86_400),
  process: fc.constantFrom(0, 30, 3600),
  x: fc.integer({ min: -200, max: 1200 }),
  width: fc.integer({ min: 30, max: 200 }),
});

function placedFrom(columns: readonly { wait: number; process: number; x: number; width: number }[]) {
  const segments = columns.map(
    ({ wait, process }, index): LadderSegment => ({
      node: `n${index}`,
      visits: 1,
      wait,
      customerWait: 0,
      process,
      valueAdd: process,
      necessary: 0,
      waste: 0,
      rework: 0,
      waitOwner: 'ours',
    }),
  );
  const boxes = new Map(columns.map(({ x, width }, index) => [`n${index}`, { x, y: 0, width, height: 100 }]));
  return layOutLadder(segments, boxes, 0, () => ({ wait: 40, process: 36 }));
}

describe('laying out the ladder', () => {
  it('puts the work of a step exactly under it when there is room', () => {
    const placed = placedFrom([
      { wait: 60, process: 30, x: 100, width: 136 },
      { wait: 60, process: 30, x: 300, width: 136 },
    ]);
    expect(placed.map(({ from, valley, to }) => [from, valley, to])).toEqual([
      [0, 100, 236],
      [236, 300, 436],
    ]);
  });

  it('moves the second of two nodes in one column to the right, and is in step again after it', () => {
    const placed = placedFrom([
      { wait: 60, process: 30, x: 100, width: 136 },
      { wait: 60, process: 30, x: 100, width: 136 },
      { wait: 60, process: 30, x: 500, width: 136 },
    ]);
    expect(placed[1]).toMatchObject({ from: 236, valley: 276, to: 312 });
    expect(placed[2]).toMatchObject({ valley: 500, to: 636 });
  });

  it('begins a new row where the stream does', () => {
    const placed = placedFrom([
      { wait: 60, process: 30, x: 100, width: 136 },
      { wait: 60, process: 30, x: 1000, width: 136 },
      { wait: 60, process: 30, x: 100, width: 136 },
    ]);
    expect(placed.map(({ row, valley }) => [row, valley])).toEqual([
      [0, 100],
      [0, 1000],
      [1, 100],
    ]);
  });

  it('never overlaps two segments and never gives one less room than its words need', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 12 }), (columns) => {
        const placed = placedFrom(columns);
        placed.forEach(({ segment: { wait, process }, from, valley, to }, index) => {
          const before = placed[index - 1];
          expect(from).toBeGreaterThanOrEqual(
            before?.row === placed[index]?.row ? (before?.to ?? 0) : -Infinity,
          );
          expect(valley - from).toBeGreaterThanOrEqual(wait > 0 ? 40 : 0);
          expect(to - valley).toBeGreaterThanOrEqual(process > 0 ? 36 : 0);
        });
      }),
    );
  });
});
