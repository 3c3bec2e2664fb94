import { describe, expect, it } from 'vitest';
import type { MapDocument } from '#src/model/document.ts';
import { setThresholds } from '#src/model/edits/setThresholds.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { duration } from '#src/lib/duration.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, line } from '../maps.ts';

describe('thresholds of a map', () => {
  const own = setThresholds(line(), { utilisationPercent: 90, firstResponse: duration(2, 'h') });

  it('are set one by one, beside those that are there', () => {
    expect(own.thresholds).toEqual({ utilisationPercent: 90, firstResponse: duration(2, 'h') });
    expect(setThresholds(own, { utilisationPercent: 95 }).thresholds).toEqual({
      utilisationPercent: 95,
      firstResponse: duration(2, 'h'),
    });
  });

  it('are the usual ones again where they are taken away, and gone with the last', () => {
    const one = setThresholds(own, { utilisationPercent: undefined });
    expect(one.thresholds).toEqual({ firstResponse: duration(2, 'h') });
    expect(setThresholds(one, { firstResponse: undefined })).toEqual(line());
    expect(setThresholds(one, { firstResponse: undefined })).not.toHaveProperty('thresholds');
  });

  it('give back the same map where nothing changes', () => {
    const plain = line();
    expect(setThresholds(plain, {})).toBe(plain);
    expect(setThresholds(plain, { stepsInRow: undefined })).toBe(plain);
    expect(setThresholds(own, { utilisationPercent: 90 })).toBe(own);
  });
});

describe('findings that are let stand', () => {
  const newId = countingIds();
  const waive = (document: MapDocument, subject: string | undefined, reason: string, check = 'slow') =>
    waiveFinding(document, 'current', { check, subject, reason }, newId);
  const waivers = (document: MapDocument) => stateOf(document, 'current').waivers;
  const three = waive(waive(waive(line(), 'a', 'Known'), undefined, 'All of it'), 'a', 'Other', 'late');
  const ids = (waivers(three) ?? []).map(({ id }) => id);

  it('are kept with check, subject and reason; one about the whole map without a subject', () => {
    expect(waivers(three)).toEqual([
      { id: 'waiver_1', check: 'slow', subject: 'a', reason: 'Known' },
      { id: 'waiver_2', check: 'slow', reason: 'All of it' },
      { id: 'waiver_3', check: 'late', subject: 'a', reason: 'Other' },
    ]);
    expect(waivers(three)?.[1]).not.toHaveProperty('subject');
    expect(stateOf(three, 'future').waivers).toBeUndefined();
  });

  it('take another reason in place of theirs, which the others do not', () => {
    const again = waive(three, undefined, 'Only till May');
    expect(waivers(again)?.map(({ reason }) => reason)).toEqual(['Known', 'Only till May', 'Other']);
    expect(waivers(again)?.[1]?.id).toBe('waiver_2');
  });

  it('never have two of one id', () => {
    const sameIds = countingIds();
    const first = waiveFinding(line(), 'current', { check: 'x', subject: 'a', reason: 'r' }, sameIds);
    const second = waiveFinding(first, 'current', { check: 'x', subject: 'b', reason: 'r' }, countingIds());
    expect(waivers(second)?.map(({ id }) => id)).toEqual(['waiver_1', 'waiver_2']);
  });

  it('are asked again one by one, the rest staying', () => {
    const [first = '', second = '', third = ''] = ids;
    expect(waivers(unwaive(three, 'current', [second, 'gone']))?.map(({ id }) => id)).toEqual([first, third]);
    expect(stateOf(unwaive(three, 'current', [first, second, third]), 'current')).not.toHaveProperty(
      'waivers',
    );
    const plain = line();
    expect(unwaive(plain, 'current', [first])).toBe(plain);
    expect(unwaive(three, 'current', [])).toBe(three);
  });
});
