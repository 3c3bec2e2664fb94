import { describe, expect, it } from 'vitest';
import { findings } from '#src/analysis/findings.ts';
import { subjectOf, unneededWaivers, waiverOf } from '#src/analysis/waived.ts';
import { setThresholds } from '#src/model/edits/setThresholds.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
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
    expect(subjectOf({ ...words, nodes: [] })).toBeUndefined();
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
