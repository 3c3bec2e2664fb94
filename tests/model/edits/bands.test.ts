import { describe, expect, it } from 'vitest';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { type ShownBands, showBands } from '#src/model/edits/showBands.ts';
import { renameLane, type StagePatch, updateStage } from '#src/model/edits/updateBand.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edge, node } from '../maps.ts';

/** Two stages and two lanes over two joined steps; another state without any of these. */
function banded(): MapDocument {
  return createDocument({
    id: 'm',
    states: [
      createState({
        stages: [
          { id: 'define', label: 'Define', marketingName: 'Involvement', zone: 'indirect', width: 400 },
          { id: 'measure', label: 'Measure' },
        ],
        lanes: [
          { id: 'sales', label: 'Sales', height: 200 },
          { id: 'legal', label: 'Legal' },
        ],
        nodes: [node('a', 'step', 0), node('b', 'step', 300)],
        edges: [edge('a>b')],
      }),
      createState({ id: 'future', name: 'Future' }),
    ],
  });
}

const current = (document: MapDocument) => stateOf(document, 'current');
const bandsOf = (document: MapDocument) => current(document).bands;

describe('showing and hiding bands', () => {
  it.each<ShownBands>(['stages', 'lanes', 'handOvers'])(
    'says of %s that they are shown, or hidden',
    (what) => {
      const before = banded();
      const shown = showBands(before, 'current', what, true);
      expect(bandsOf(shown)).toEqual({ [what]: 'shown' });
      expect(bandsOf(showBands(shown, 'current', what, false))).toEqual({ [what]: 'hidden' });
      expect({ ...current(shown), bands: undefined }).toEqual({ ...current(before), bands: undefined });
    },
  );

  it.each<ShownBands>(['stages', 'lanes', 'handOvers'])('changes nothing where there are no %s', (what) => {
    const before = banded();
    expect(showBands(before, 'future', what, true)).toBe(before);
    expect(showBands(before, 'future', what, false)).toBe(before);
  });

  it('changes nothing where it is said already', () => {
    const hidden = showBands(banded(), 'current', 'lanes', false);
    expect(showBands(hidden, 'current', 'lanes', false)).toBe(hidden);
  });

  it('keeps what is said of the others', () => {
    const both = showBands(showBands(banded(), 'current', 'stages', true), 'current', 'lanes', false);
    expect(bandsOf(both)).toEqual({ stages: 'shown', lanes: 'hidden' });
  });
});

describe('changing a stage', () => {
  const define = (document: MapDocument) => current(document).stages[0];

  it('sets what is given, of this stage alone', () => {
    const before = banded();
    const after = updateStage(before, 'current', 'define', { label: 'Aware', zone: 'direct' });
    expect(define(after)).toEqual({
      id: 'define',
      label: 'Aware',
      marketingName: 'Involvement',
      zone: 'direct',
      width: 400,
    });
    expect(current(after).stages[1]).toBe(current(before).stages[1]);
    expect(current(after).lanes).toBe(current(before).lanes);
    expect(after.states[1]).toBe(before.states[1]);
  });

  it('takes away what is emptied or given as undefined, but for the name', () => {
    const after = updateStage(banded(), 'current', 'define', {
      label: '',
      marketingName: '',
      zone: undefined,
    });
    expect(define(after)).toEqual({ id: 'define', label: 'Define', width: 400 });
  });

  it.each<[string, string, StagePatch]>([
    ['the same name', 'define', { label: 'Define' }],
    ['an empty name', 'define', { label: '' }],
    ['a name of what is no letter', 'define', { label: '\u0000' }],
    ['the same zone', 'define', { zone: 'indirect' }],
    ['an empty name and the same zone', 'define', { label: '', zone: 'indirect' }],
    ['a stage that is not there', 'gone', { label: 'Aware' }],
  ])('gives back the same map for %s', (_what, id, patch) => {
    const before = banded();
    expect(updateStage(before, 'current', id, patch)).toBe(before);
  });
});

describe('renaming a lane', () => {
  const lanes = (document: MapDocument) => current(document).lanes;

  it('gives this lane another name, cleaned, and keeps the rest of it', () => {
    const before = banded();
    const after = renameLane(before, 'current', 'sales', 'Inside\u000bsales');
    expect(lanes(after)).toEqual([
      { id: 'sales', label: 'Inside sales', height: 200 },
      { id: 'legal', label: 'Legal' },
    ]);
    expect(lanes(after)[1]).toBe(lanes(before)[1]);
    expect(current(after).stages).toBe(current(before).stages);
  });

  it.each([
    ['the same name', 'sales', 'Sales'],
    ['an empty one', 'sales', ''],
    ['a lane that is not there', 'gone', 'Sales'],
  ])('gives back the same map for %s', (_what, id, label) => {
    const before = banded();
    expect(renameLane(before, 'current', id, label)).toBe(before);
  });
});
