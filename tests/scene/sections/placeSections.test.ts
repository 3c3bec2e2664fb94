import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { createDocument } from '#src/model/create.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { isSectionShown } from '#src/scene/sections/isSectionShown.ts';
import { placeSections } from '#src/scene/sections/placeSections.ts';
import type { Section } from '#src/scene/sections/section.ts';

const document = createDocument({ id: 'm' });
const state = stateOf(document, 'current');
const about = { document, state, analysis: analyse(document, state.id) };

function section(id: string, height: number, more: Partial<Section> = {}): Section {
  return {
    id,
    title: id,
    isDefault: true,
    draw: ({ left, top, width }) => ({ bounds: { x: left, y: top, width, height }, drawing: [] }),
    ...more,
  };
}

function placed(sections: readonly Section[], width: number) {
  return placeSections(sections, about, { left: 0, top: 0, width }).map(({ id, bounds }) => {
    return [id, bounds.x, bounds.y, bounds.width];
  });
}

const narrow = { isNarrow: true };

describe('sections under a map', () => {
  it('stand one under the other where there is no room beside', () => {
    expect(placed([section('a', 100), section('b', 50, narrow), section('c', 10, narrow)], 800)).toEqual([
      ['a', 0, 0, 800],
      ['b', 0, 132, 800],
      ['c', 0, 214, 800],
    ]);
  });

  it('stand two and two where half the width is enough, and the next below the longer one', () => {
    const all = [
      section('a', 100, narrow),
      section('b', 300, narrow),
      section('c', 10, narrow),
      section('d', 10),
    ];
    expect(placed(all, 1448)).toEqual([
      ['a', 0, 0, 700],
      ['b', 748, 0, 700],
      ['c', 0, 332, 700],
      ['d', 0, 374, 1448],
    ]);
  });

  it('that say nothing take no place', () => {
    const silent = section('b', 0, { ...narrow, draw: () => undefined });
    const all = [section('a', 100, narrow), silent, section('c', 10, narrow)];
    expect(placed(all, 1448).map(([id, x]) => [id, x])).toEqual([
      ['a', 0],
      ['c', 748],
    ]);
  });
});

describe('whether a section is shown', () => {
  const pull = section('pull', 10, { isDefault: false, isWorthASlide: () => true });

  it('is decided by the user, and by the map where nobody has decided', () => {
    expect(isSectionShown(pull, { pull: true }, 'picture', about)).toBe(true);
    expect(isSectionShown(pull, { pull: false }, 'slides', about)).toBe(false);
    expect(isSectionShown(pull, { others: true }, 'picture', about)).toBe(false);
  });

  it('is easier on slides, which have room for it', () => {
    expect(isSectionShown(pull, undefined, 'picture', about)).toBe(false);
    expect(isSectionShown(pull, undefined, 'slides', about)).toBe(true);
    expect(isSectionShown(section('a', 10), undefined, 'slides', about)).toBe(true);
  });
});
