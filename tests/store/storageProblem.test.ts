import { describe, expect, it } from 'vitest';
import { browserRooms } from '#src/store/browserRooms.ts';
import { storageProblem } from '#src/store/storageProblem.ts';
import { storedMaps } from '#src/store/storedMaps.ts';

describe('a browser that does not store', () => {
  it.each([
    [new DOMException('x', 'QuotaExceededError'), 'full'],
    [new DOMException('x', 'SecurityError'), 'private window'],
    [new DOMException('x', 'TimeoutError'), 'does not answer'],
    [new DOMException('disc error', 'UnknownError'), 'disc error'],
    [undefined, 'private window'],
  ])('is explained with what to do: %s', (error, words) => {
    expect(storageProblem(error)).toContain(words);
    expect(storageProblem(error)).toContain('Save the map as a file');
  });

  it('answers every question with the problem, and never throws', async () => {
    const storage = storedMaps(browserRooms());
    const map = { id: 'a', title: 'A', savedAt: 1, text: '{}' };
    const answers = await Promise.all([
      storage.put(map),
      storage.get('a'),
      storage.list(),
      storage.remove('a', 1),
      storage.last(),
      storage.setLastOpened('a'),
    ]);
    expect(answers.every((answer) => !answer.ok)).toBe(true);
    expect(storage.readPreferences()).toBeUndefined();
    expect(() => storage.writePreferences({ theme: 'dark' })).not.toThrow();
  });
});
