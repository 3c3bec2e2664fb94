import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { MapDocument } from '#src/model/document.ts';
import { limitColumn } from '#src/model/edits/limitColumn.ts';
import { moveOnBoard } from '#src/model/edits/moveOnBoard.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { board } from '#src/scene/sections/board.ts';
import { pull } from '#src/scene/sections/pull.ts';
import type { Section } from '#src/scene/sections/section.ts';
import { salesStream } from '../../analysis/pull/salesStream.ts';

function drawn(section: Section, document: MapDocument, width = 1200) {
  const state = stateOf(document, 'current');
  const analysis = analyse(document, 'current');
  return section.draw({ document, state, analysis, left: 40, top: 500, width });
}

function texts(drawing: readonly Primitive[] = []): readonly string[] {
  return drawing.flatMap((shape) => {
    if (shape.shape === 'group') return texts(shape.children);
    return shape.shape === 'text' ? [shape.text] : [];
  });
}

const demand = { units: 15, per: { value: 1, unit: 'mo' }, at: 'customer' } as const;
const wanted = setDemand(salesStream(), 'current', demand);
const placed = moveOnBoard(
  moveOnBoard(salesStream(), 'current', 'demo', { level: 'knowledge', row: 'buy', place: 'doing' }),
  'current',
  'close',
  { level: 'knowledge', row: 'buy', place: 'queue' },
);

describe('the pull calculator under a map', () => {
  it('says what the demand asks of every step, from the customer up', () => {
    const words = texts(drawn(pull, wanted)?.drawing);
    expect(words[0]).toBe('Pull: 15 delivered a month');
    expect(words[1]).toMatch(/^Breaks first at Demo \/ proof, 122\.4 % busy/);
    expect(words).toContain('breaks first: 2.5 people in place of 1.7');
    expect(words.filter((each) => ['15', '17.9', '27.5', '50', '71.4'].includes(each))).toEqual([
      '15',
      '15',
      '17.9',
      '27.5',
      '50',
      '71.4',
      '71.4',
    ]);
  });

  it('says nothing without a demand', () => {
    expect(drawn(pull, setDemand(salesStream(), 'current', undefined))).toBeUndefined();
  });
});

describe('the knowledge board under a map', () => {
  it('has every card, the columns with their limits in words, and no date', () => {
    const limited = limitColumn(placed, 'current', 'knowledge', { limit: 1 });
    const words = texts(drawn(board, limited)?.drawing);
    expect(words).toContain('0 of 3 questions answered');
    expect(words).toContain('2 of 1 card: 1 over the limit');
    expect(words).toContain('Demo / proof');
    expect(words).toContain('? → Knowledge');
    expect(words.join(' ')).toMatch(/Not placed: Discovery with customer, Proposal and pricing/);
    expect(words.join(' ')).not.toMatch(/\b20\d\d\b/);
  });

  it('gives the questions that have an answer room above the columns', () => {
    const answers = { dataToInformation: 'We ask every visitor one question' };
    const answered = drawn(board, updateState(placed, 'current', { answers }));
    expect(texts(answered?.drawing)).toContain('We ask every visitor one question');
    expect(answered?.bounds.height).toBeGreaterThan(drawn(board, placed)?.bounds.height ?? Infinity);
  });

  it('says nothing while no step leads to stated knowledge', () => {
    expect(drawn(board, salesStream())).toBeUndefined();
  });
});

it.each([
  ['pull', pull, wanted, 1200],
  ['pull, narrow', pull, wanted, 560],
  ['board', board, placed, 1200],
  ['board, narrow', board, placed, 560],
] as const)('stays within its bounds: %s', (_, section, document, width) => {
  const block = drawn(section, document, width);
  const { bounds, drawing = [] } = block ?? {};
  expect(bounds).toMatchObject({ x: 40, y: 500, width });
  const all = primitiveBounds(drawing);
  expect(all?.x).toBeGreaterThanOrEqual(40 - 1);
  expect(all?.y).toBeGreaterThanOrEqual(500 - 1);
  expect((all?.x ?? 0) + (all?.width ?? 0)).toBeLessThanOrEqual(40 + width + 1);
  expect((all?.y ?? 0) + (all?.height ?? 0)).toBeLessThanOrEqual(
    (bounds?.y ?? 0) + (bounds?.height ?? 0) + 1,
  );
});
