import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive, TextShape } from '#src/lib/drawing.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { comparedLadders, type LadderOfState } from '#src/scene/comparedLadders.ts';
import { createDocument } from '#src/model/create.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

function ladderOf(map: MapDocument, id: string): LadderOfState {
  const state = stateOf(map, id);
  return {
    title: state.name,
    analysis: analyse(map, id),
    names: new Map(state.nodes.map((node) => [node.id, nodeName(node)])),
    unclassified: new Set(),
  };
}

function drawn(width: number) {
  const map = leadNurture();
  const block = comparedLadders([ladderOf(map, 'current'), ladderOf(map, 'future')], map.calendar, width);
  if (block === undefined) throw new Error('nothing drawn');
  return block;
}

const texts = (drawing: readonly Primitive[]) =>
  drawing.filter((each): each is TextShape => each.shape === 'text').map(({ text }) => text);

/** How long the stepped lines are, from the first state to the last. */
function lengths(drawing: readonly Primitive[]): readonly number[] {
  return drawing.flatMap((each) =>
    each.shape === 'path' && each.lineJoin === 'miter'
      ? [Math.max(...each.commands.map((command) => ('x' in command ? command.x : 0)))]
      : [],
  );
}

describe('timelines on one scale', () => {
  it('are as long as their flow times', () => {
    const [current = 0, future = 0] = lengths(drawn(1000).drawing);
    expect(current).toBeCloseTo(976, 6);
    expect(future / current).toBeCloseTo(15.67625 / 29.625, 9);
  });

  it('say the state, its flow time, waits and steps where there is room, and round times below', () => {
    const words = texts(drawn(1000).drawing);
    expect(words).toEqual(expect.arrayContaining(['Current state', '29.6 d flow time', '15.7 d flow time']));
    expect(words).toEqual(
      expect.arrayContaining(['15 d', '10 d', 'Nurture (fixed drip)', '0', '5 d', '25 d']),
    );
    // An hour of 29 days is too narrow for its words.
    expect(words).not.toContain('0.12 d');
  });

  it('keep every word within the picture, however narrow', () => {
    const { bounds, drawing } = drawn(480);
    // The legend may take a line more.
    expect(bounds.height).toBeGreaterThanOrEqual(drawn(1400).bounds.height);
    const outside = drawing.filter((each) => each.shape === 'text' && each.x > bounds.width);
    expect(outside).toEqual([]);
  });

  it('break no word of a name: one that is too long ends in an ellipsis', () => {
    const names = new Set(
      stateOf(leadNurture(), 'current')
        .nodes.concat(stateOf(leadNurture(), 'future').nodes)
        .flatMap((node) => nodeName(node).split(/\s+|(?<=[-–—/])/)),
    );
    for (const width of [480, 620, 760, 900, 1100]) {
      const labels = drawn(width).drawing.flatMap((each) =>
        each.shape === 'text' && each.size === 10.5 && each.anchor === 'middle' ? [each.text] : [],
      );
      const words = labels.flatMap((text) => text.split(/\s+|(?<=[-–—/])/));
      expect(
        words.filter((word) => !names.has(word) && !word.endsWith('…') && !/^[\d.]+$|^d$/.test(word)),
      ).toEqual([]);
    }
  });

  it('are not drawn where no time passes', () => {
    const map = createDocument({ id: 'm_empty' });
    const [state] = map.states;
    expect(comparedLadders([ladderOf(map, state?.id ?? '')], map.calendar, 800)).toBeUndefined();
  });
});
