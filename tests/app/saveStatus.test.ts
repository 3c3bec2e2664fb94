import { describe, expect, it } from 'vitest';
import { agoText, saveStatusText } from '#src/app/saveStatus.ts';
import { memoryDisk } from '#tests/store/memoryDisk.ts';
import type { SaveStatus } from '#src/store/editorState.ts';

const now = new Date(2026, 10, 22, 14, 2, 30).getTime();
const file = { name: 'nurture.vsm.json', at: new Date(2026, 10, 22, 9, 5).getTime() };

function status(browser: SaveStatus['browser'], saved?: SaveStatus['file']): SaveStatus {
  return { browser, file: saved, fileDocument: undefined, storedDocument: undefined };
}

describe('the words about saving', () => {
  it('name the browser and how long ago', () => {
    expect(saveStatusText(status({ status: 'saved', at: now - 12_000 }), true, now)).toBe(
      'Saved in this browser · 12 s ago',
    );
  });

  it('name the file and the time when it holds the latest edits', () => {
    expect(saveStatusText(status({ status: 'saved', at: now }, file), false, now)).toBe(
      'Saved in nurture.vsm.json at 09:05',
    );
  });

  it('fall back to the browser once the map was edited after saving to a file', () => {
    expect(saveStatusText(status({ status: 'saved', at: now - 1000 }, file), true, now)).toBe(
      'Saved in this browser · just now',
    );
  });

  it('say that a file which is written in place lacks the latest edits', () => {
    const place = { local: memoryDisk().file('nurture.vsm.json'), changedAt: 0, textSign: '' };
    expect(saveStatusText(status({ status: 'saved', at: now }, { ...file, place }), true, now)).toBe(
      'Saved in this browser, not yet in nurture.vsm.json',
    );
  });

  it('give the reason for a failure, even when an older file exists', () => {
    expect(saveStatusText(status({ status: 'failed', reason: 'storage is full' }, file), false, now)).toBe(
      'Not saved: storage is full',
    );
  });

  it('claim nothing before there is something to save', () => {
    expect(saveStatusText(status({ status: 'nothing-to-save' }), false, now)).toBe('Nothing to save yet');
    expect(saveStatusText(status({ status: 'saving' }), true, now)).toBe('Saving …');
  });
});

describe('how long ago', () => {
  it.each([
    [-5000, 'just now'],
    [4999, 'just now'],
    [59_999, '59 s ago'],
    [60_000, '1 min ago'],
    [3_599_999, '59 min ago'],
    [3_600_000, '1 h ago'],
    [86_400_000, 'yesterday'],
    [3 * 86_400_000, '3 days ago'],
  ])('reads %d ms as %s', (milliseconds, words) => {
    expect(agoText(milliseconds)).toBe(words);
  });
});
