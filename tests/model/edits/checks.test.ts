import { describe, expect, it } from 'vitest';
import type { MapDocument } from '#src/model/document.ts';
import { setThresholds } from '#src/model/edits/setThresholds.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { duration } from '#src/lib/duration.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, line } from '../maps.ts';

describe('thresholds of a map', () => {
  const withOwn = () => setThresholds(line(), { utilisationPercent: 90, firstResponse: duration(2, 'h') });

  it('are set one by one, beside those that are there', () => {
    const own = withOwn();
    expect(own.thresholds).toEqual({ utilisationPercent: 90, firstResponse: duration(2, 'h') });
    expect(setThresholds(own, { utilisationPercent: 95 }).thresholds).toEqual({
      utilisationPercent: 95,
      firstResponse: duration(2, 'h'),
    });
  });

  it('are the usual ones again where they are taken away, and gone with the last', () => {
    const one = setThresholds(withOwn(), { utilisationPercent: undefined });
    expect(one.thresholds).toEqual({ firstResponse: duration(2, 'h') });
    expect(setThresholds(one, { firstResponse: undefined })).toEqual(line());
    expect(setThresholds(one, { firstResponse: undefined })).not.toHaveProperty('thresholds');
  });

  it('give back the same map where nothing changes', () => {
    const plain = line();
    expect(setThresholds(plain, {})).toBe(plain);
    expect(setThresholds(plain, { stepsInRow: undefined })).toBe(plain);
    const own = withOwn();
    expect(setThresholds(own, { utilisationPercent: 90 })).toBe(own);
  });
});

describe('findings that are let stand', () => {
  const waive = (document: MapDocument, subject: string | undefined, reason: string, check = 'slow') =>
    waiveFinding(document, 'current', { check, subject, reason }, countingIds());
  const waivers = (document: MapDocument) => stateOf(document, 'current').waivers;
  const three = () => waive(waive(waive(line(), 'a', 'Known'), undefined, 'All of it'), 'a', 'Other', 'late');
  const idsOf = (document: MapDocument) => (waivers(document) ?? []).map(({ id }) => id);

  it('are kept with check, subject and reason; one about the whole map without a subject', () => {
    expect(waivers(three())).toStrictEqual([
      { id: 'waiver_1', check: 'slow', subject: 'a', reason: 'Known' },
      { id: 'waiver_2', check: 'slow', reason: 'All of it' },
      { id: 'waiver_3', check: 'late', subject: 'a', reason: 'Other' },
    ]);
    expect(stateOf(three(), 'future').waivers).toBeUndefined();
  });

  it('take another reason in place of theirs, which the others do not', () => {
    const again = waive(three(), undefined, 'Only till May');
    expect(waivers(again)?.map(({ reason }) => reason)).toEqual(['Known', 'Only till May', 'Other']);
    expect(idsOf(again)).toEqual(idsOf(three()));
  });

  it('need a reason, and are the same where it is the same', () => {
    const before = three();
    expect(waive(before, 'a', ' \n ')).toBe(before);
    expect(waive(before, 'a', ' Known ')).toBe(before);
  });

  it('are asked again one by one, the rest staying', () => {
    const before = three();
    expect(idsOf(unwaive(before, 'current', ['waiver_2', 'gone']))).toEqual(['waiver_1', 'waiver_3']);
    expect(stateOf(unwaive(before, 'current', idsOf(before)), 'current')).not.toHaveProperty('waivers');
    expect(unwaive(before, 'current', [])).toBe(before);
    const plain = line();
    expect(unwaive(plain, 'current', ['waiver_1'])).toBe(plain);
  });
});
