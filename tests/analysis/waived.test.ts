import { describe, expect, it } from 'vitest';
import type { Finding } from '#src/analysis/analysis.ts';
import { findings } from '#src/analysis/findings.ts';
import { subjectOf, unneededWaivers, waiverOf, withWaivers } from '#src/analysis/waived.ts';
import { setThresholds } from '#src/model/edits/setThresholds.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import type { Waiver } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { usualThresholds } from '#src/model/thresholds.ts';
import { mapOf, step } from './mapOf.ts';

/** Two steps whose work is often not usable. */
const map = mapOf({ nodes: { a: step({ ca: 50 }), b: step({ ca: 40 }) }, edges: ['a > b'] });
const newId = (prefix: string) => `${prefix}_1`;
const about = (subject: string, reason: string) => ({ check: 'low-complete-accurate', subject, reason });
const waived = waiveFinding(map, 'current', about('a', '  Known, a new form comes in May '), newId);
const reasons = (of: typeof map) => findings(of, 'current').map((finding) => finding.waived);

describe('letting a finding stand', () => {
  it('keeps it with its reason, for this subject alone', () => {
    expect(reasons(map)).toEqual([undefined, undefined]);
    expect(reasons(waived)).toEqual(['Known, a new form comes in May', undefined]);
  });

  it('needs a reason', () => {
    expect(waiveFinding(map, 'current', about('a', '  '), newId)).toBe(map);
  });

  it('replaces the reason that was given before, and nothing where it is the same', () => {
    const again = waiveFinding(waived, 'current', about('a', 'In May'), newId);
    expect(reasons(again)[0]).toBe('In May');
    expect(stateOf(again, 'current').waivers).toHaveLength(1);
    expect(waiveFinding(again, 'current', about('a', 'In May'), newId)).toBe(again);
  });

  it('is taken back, and leaves no trace', () => {
    const state = stateOf(waived, 'current');
    const [finding] = findings(waived, 'current');
    const waiver = finding && waiverOf(state, finding);
    expect(unwaive(waived, 'current', [waiver?.id ?? ''])).toEqual(map);
    expect(unwaive(waived, 'current', ['another'])).toBe(waived);
  });

  it('is no longer needed once nothing is found there', () => {
    const state = stateOf(waived, 'current');
    expect(unneededWaivers(state, findings(waived, 'current'))).toEqual([]);
    expect(unneededWaivers(state, [])).toEqual(state.waivers);
  });
});

describe('what a finding is about', () => {
  const words = { message: '', advice: '' };

  it('is what it says, else its only edge, else its first node', () => {
    expect(subjectOf({ ...words, nodes: ['n'], edges: ['e'], about: 'N1' })).toBe('N1');
    expect(subjectOf({ ...words, nodes: ['n'], edges: ['e'] })).toBe('e');
    expect(subjectOf({ ...words, nodes: ['n', 'm'], edges: ['e', 'f'] })).toBe('n');
    expect(subjectOf({ ...words, nodes: [], edges: ['e', 'f'] })).toBe('e');
    expect(subjectOf({ ...words, nodes: ['n'], edges: [] })).toBe('n');
    expect(subjectOf({ ...words, nodes: ['n'] })).toBe('n');
    expect(subjectOf({ ...words, nodes: [] })).toBeUndefined();
  });
});

describe('a waiver', () => {
  const about = (code: string, nodes: readonly string[]): Finding => ({
    code,
    severity: 'hint',
    message: '',
    advice: '',
    nodes,
  });
  const found = [about('no-entry', []), about('full-load', ['a']), about('full-load', ['b'])];
  const stateWith = (waivers?: readonly Waiver[]) => ({
    ...stateOf(map, 'current'),
    ...(waivers && { waivers }),
  });
  const waivers: readonly Waiver[] = [
    { id: 'w1', check: 'no-entry', reason: 'Later' },
    { id: 'w2', check: 'full-load', subject: 'b' },
    { id: 'w3', check: 'no-entry', subject: 'a', reason: 'Gone' },
  ];

  it('is for one check and one subject, or for the map as a whole', () => {
    const state = stateWith(waivers);
    expect(found.map((finding) => waiverOf(state, finding)?.id)).toEqual(['w1', undefined, 'w2']);
    expect(waiverOf(stateWith(), about('no-entry', []))).toBeUndefined();
  });

  it('gives its reason to what it lets stand, an empty one where none was stated', () => {
    const reasons = withWaivers(stateWith(waivers), found).map(({ waived }) => waived);
    expect(reasons).toEqual(['Later', undefined, '']);
  });

  it('leaves what it is not about as it is, and the whole list where there is none', () => {
    expect(withWaivers(stateWith(waivers), found)[1]).toBe(found[1]);
    expect(withWaivers(stateWith(), found)).toBe(found);
    expect(withWaivers(stateWith([]), found)).toBe(found);
  });

  it('can go once what it is about is found no more', () => {
    expect(unneededWaivers(stateWith(waivers), found).map(({ id }) => id)).toEqual(['w3']);
    expect(unneededWaivers(stateWith(), found)).toEqual([]);
  });
});

describe('thresholds of a map', () => {
  it('say from where on a check speaks', () => {
    const lower = setThresholds(map, { completeAccuratePercent: 45 });
    expect(findings(lower, 'current').map(({ nodes }) => nodes)).toEqual([['b']]);
    expect(findings(setThresholds(map, { completeAccuratePercent: 30 }), 'current')).toEqual([]);
  });

  it('go back to the usual ones when they are cleared', () => {
    const own = setThresholds(map, { stepsInRow: usualThresholds.stepsInRow + 1 });
    expect(setThresholds(own, { stepsInRow: undefined })).toEqual(map);
    expect(setThresholds(own, { stepsInRow: 16 })).toBe(own);
  });
});
