import { describe, expect, it } from 'vitest';
import { compareOwnFigures } from '#src/analysis/compare/compareOwnFigures.ts';
import { ownAmountText, ownDifferenceText, improvementText } from '#src/analysis/compare/differenceText.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { moveEntry } from '#src/model/edits/moveEntry.ts';
import { removeOwnFigure } from '#src/model/edits/removeOwnFigure.ts';
import { setOwnValue } from '#src/model/edits/setOwnValue.ts';
import { updateEntry } from '#src/model/edits/updateEntry.ts';
import { ownFigureList } from '#src/model/mapLists.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';

const states = { before: 'current', after: 'future' };
const withFigure = (data = {}): MapDocument =>
  addEntry(leadNurture(), ownFigureList, { name: 'Cost', unit: '€', ...data });
const withValues = (before: number, after: number, data = {}) =>
  setOwnValue(setOwnValue(withFigure(data), 'current', 'F1', before), 'future', 'F1', after);
const only = (map: MapDocument) => {
  const [row] = compareOwnFigures(map, states);
  if (row === undefined) throw new Error('no figure');
  return row;
};

describe('a figure of the map’s own', () => {
  it('is compared like a measure: a plus is good whichever way is better', () => {
    const less = only(withValues(12_000, 9000));
    expect(less).toMatchObject({
      verdict: 'better',
      difference: -3000,
      improvement: { by: 'relative', amount: 0.25 },
    });
    expect([ownDifferenceText(less), improvementText(less.improvement)]).toEqual(['−3000', '+25 %']);
    expect(only(withValues(12_000, 9000, { better: 'more' }))).toMatchObject({
      verdict: 'worse',
      improvement: { amount: -0.25 },
    });
    expect(only(withValues(12_000, 9000, { better: 'neither' }))).toMatchObject({
      verdict: 'plain',
      difference: -3000,
      improvement: undefined,
    });
  });

  it('is compared in points where its unit is %', () => {
    const share = only(withValues(20, 35, { unit: '%', better: 'more' }));
    expect(share.improvement).toEqual({ by: 'points', amount: 0.15 });
    expect([ownDifferenceText(share), improvementText(share.improvement)]).toEqual([
      '+15 points',
      '+15 points',
    ]);
    expect(ownAmountText(share, share.after)).toBe('35 %');
  });

  it('has no difference while it is known in one state only, and no share of nothing', () => {
    const half = only(setOwnValue(withFigure(), 'current', 'F1', 5));
    expect(half).toMatchObject({ before: 5, after: undefined, difference: undefined, verdict: 'plain' });
    expect(ownDifferenceText(half)).toBe('–');
    expect(only(withValues(0, 5))).toMatchObject({ verdict: 'worse', improvement: undefined });
  });

  it('keeps its values in the states: taken along by a copy, gone with the figure', () => {
    const map = withValues(3, 2);
    const copied = copyState(map, 'future', { id: 'ideal', name: 'Ideal', kind: 'ideal' });
    expect(compareOwnFigures(copied, { before: 'current', after: 'ideal' })[0]).toMatchObject({ after: 2 });
    const removed = removeOwnFigure(copied, 'F1');
    expect(removed).not.toHaveProperty('ownFigures');
    expect(removed.states.filter(({ ownValues }) => ownValues !== undefined)).toEqual([]);
    expect(removeOwnFigure(removed, 'F1')).toBe(removed);
  });

  it('is renamed and moved without losing what it is', () => {
    const two = addEntry(withValues(3, 2), ownFigureList, { name: 'People' });
    const moved = moveEntry(
      updateEntry(two, ownFigureList, 'F1', { name: 'Costs' }),
      ownFigureList,
      'F2',
      -1,
    );
    expect(compareOwnFigures(moved, states).map(({ figure, before }) => [figure.name, before])).toEqual([
      ['People', undefined],
      ['Costs', 3],
    ]);
  });

  it('is not known where it is emptied, and changes nothing where it is that already', () => {
    const map = withValues(3, 2);
    expect(setOwnValue(map, 'current', 'F1', 3)).toBe(map);
    expect(only(setOwnValue(map, 'current', 'F1', undefined)).before).toBeUndefined();
  });

  it('leaves the values of the others alone when it is set, emptied or gone', () => {
    const two = setOwnValue(addEntry(withValues(3, 2), ownFigureList, { name: 'People' }), 'future', 'F2', 0);
    const values = (map: MapDocument) => map.states.map(({ ownValues }) => ownValues);
    expect(values(two)).toEqual([
      [{ id: 'F1', value: 3 }],
      [
        { id: 'F1', value: 2 },
        { id: 'F2', value: 0 },
      ],
    ]);
    expect(values(setOwnValue(two, 'future', 'F1', 9))[1]?.map(({ id, value }) => [id, value])).toEqual([
      ['F1', 9],
      ['F2', 0],
    ]);
    expect(values(setOwnValue(two, 'future', 'F1', undefined))[1]).toEqual([{ id: 'F2', value: 0 }]);
    const removed = removeOwnFigure(two, 'F2');
    expect(values(removed)).toEqual([[{ id: 'F1', value: 3 }], [{ id: 'F1', value: 2 }]]);
    expect(removed.states[0]).toBe(two.states[0]);
    const emptied = setOwnValue(removed, 'current', 'F1', undefined);
    expect(emptied.states[0]).not.toHaveProperty('ownValues');
    expect(setOwnValue(emptied, 'current', 'F1', undefined)).toBe(emptied);
  });

  it('is kept in the file', () => {
    const map = withValues(12_000, 9000, { better: 'more' });
    const opened = openMap(saveMap(map), 'map.vsm.json');
    expect(opened).toMatchObject({ ok: true, repairs: [] });
    expect(opened.ok && opened.document).toEqual(map);
  });
});
