import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { keepTrial, missedChanges } from '#src/model/edits/keepTrial.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { type Trial, type TrialChange, triedMap, withTrialChange } from '#src/model/trial.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';
import { trialMarks } from '#src/scene/trialMarks.ts';

const wait = (days: number): TrialChange => ({
  item: 'node',
  id: 's2',
  field: 'waitTime',
  value: duration(days, 'd'),
});
const share = (value: number): TrialChange => ({ item: 'edge', id: 'e3', field: 'sharePercent', value });

/** What is tried after these changes, one after the other. */
function trialOf(map: MapDocument, ...changes: readonly TrialChange[]): Trial | undefined {
  return changes.reduce<Trial | undefined>(
    (trial, change) => withTrialChange(map, trial, 'current', change),
    undefined,
  );
}
function certain(trial: Trial | undefined): Trial {
  if (trial === undefined) throw new Error('nothing is tried');
  return trial;
}
const days = (map: MapDocument, id: string) => (analyse(map, id).headline.flowTime ?? Number.NaN) / 28_800;

describe('what is tried', () => {
  it('is measured on a copy: the map and its figures stay as they are', () => {
    const map = leadNurture();
    const before = analyse(map, 'current');
    const tried = triedMap(map, certain(trialOf(map, wait(5), share(60))));
    expect(days(tried, 'current')).toBeCloseTo(29.625 - 10, 9);
    expect(analyse(tried, 'current').headline.yield).toBeCloseTo(0.027 * 2, 9);
    expect(analyse(map, 'current')).toBe(before);
    expect(stateOf(tried, 'future')).toBe(stateOf(map, 'future'));
  });

  it('gives the same map again, so that it is measured once', () => {
    const map = leadNurture();
    const trial = certain(trialOf(map, wait(5)));
    expect(triedMap(map, trial)).toBe(triedMap(map, trial));
  });

  it('keeps one change for each field, and none of what the map says anyway', () => {
    const map = leadNurture();
    expect(trialOf(map, wait(5), share(60), wait(7))?.changes).toEqual([wait(7), share(60)]);
    expect(trialOf(map, wait(5), share(60), wait(15))?.changes).toEqual([share(60)]);
    expect(trialOf(map, wait(5), wait(15))).toBeUndefined();
    expect(trialOf(map, { ...wait(5), id: 'gone' })).toBeUndefined();
    expect(trialOf(map, { ...wait(5), field: 'gone' })).toBeUndefined();
    expect(trialOf(map, { ...wait(5), item: 'edge' })).toBeUndefined();
    const people: TrialChange = { item: 'node', id: 's2', field: 'people', value: 9 };
    const other = { ...wait(5), id: 's1' };
    expect(trialOf(map, wait(5), people, other)?.changes).toEqual([wait(5), people, other]);
  });

  it('is about one state: a change of another begins anew, and of none is none', () => {
    const map = leadNurture();
    const trial = trialOf(map, wait(5));
    expect(withTrialChange(map, trial, 'future', share(60))).toEqual({
      stateId: 'future',
      changes: [share(60)],
    });
    expect(withTrialChange(map, trial, 'gone', share(60))).toBe(trial);
    expect(triedMap(map, { stateId: 'gone', changes: [wait(5)] })).toBe(map);
  });

  it('lets what the map has lost be', () => {
    const map = leadNurture();
    const trial = certain(trialOf(map, wait(5), share(60)));
    const shorter = removeItems(map, 'current', { nodes: new Set(['s2']), edges: new Set() });
    expect(triedMap(shorter, trial)).toBe(shorter);
    expect(trialMarks(shorter, stateOf(shorter, 'current'), trial)).toEqual([]);
  });

  it('is marked where it is tried, with what it was', () => {
    const map = leadNurture();
    const marks = trialMarks(map, stateOf(map, 'current'), certain(trialOf(map, wait(5), share(60))));
    expect(marks.map(({ id }) => id)).toEqual(['e3', 's2']);
    expect(JSON.stringify(marks[1]?.over)).toContain('Wait before 15 d → 5 d');
  });
});

describe('what was tried and is kept', () => {
  it('becomes a change of another state, which may be a new one', () => {
    const map = leadNurture();
    const trial = certain(trialOf(map, wait(5)));
    const kept = keepTrial(map, trial, { stateId: 'future' });
    expect(stateOf(kept, 'current')).toBe(stateOf(map, 'current'));
    expect(days(kept, 'future')).toBeCloseTo(15.67625 - 5, 9);
    const made = keepTrial(map, trial, { made: { id: 'next', name: 'Next', kind: 'future' } });
    expect(stateOf(made, 'next')).toMatchObject({ basedOn: 'current', name: 'Next' });
    expect(days(made, 'next')).toBeCloseTo(19.625, 9);
  });

  it('takes the place of what can’t be known beside it', () => {
    const map = leadNurture();
    const split = { item: 'node', id: 's2', field: 'split', value: { valueAdd: duration(1, 'h') } } as const;
    const kept = keepTrial(map, { stateId: 'current', changes: [split] }, { stateId: 'current' });
    const data = stateOf(kept, 'current').nodes.find(({ id }) => id === 's2')?.data;
    expect(data).toMatchObject({ split: { valueAdd: duration(1, 'h') } });
    expect(data).not.toHaveProperty('processTime');
  });

  it('says what a state does not have', () => {
    const map = removeItems(leadNurture(), 'future', { nodes: new Set(['s2']), edges: new Set() });
    const trial = certain(trialOf(map, wait(5), { ...wait(1), id: 's1' }));
    expect(missedChanges(map, trial, 'future')).toEqual([wait(5)]);
    expect(missedChanges(map, trial, 'current')).toEqual([]);
    expect(missedChanges(map, trial, 'gone')).toEqual([]);
  });
});
