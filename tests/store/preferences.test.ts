import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences, recentBound } from '#src/store/preferences.ts';

describe('remembered preferences', () => {
  it.each([undefined, null, 'dark', 7, []])('are the defaults when they make no sense: %s', (remembered) => {
    expect(readPreferences(remembered)).toEqual(defaultPreferences);
  });

  it('keep what makes sense and replace what does not', () => {
    const read = readPreferences({
      theme: 'purple',
      snapToGrid: false,
      minimap: 'yes',
      edgeKind: 'pull',
      x: 1,
    });
    expect(read).toEqual({ ...defaultPreferences, snapToGrid: false, edgeKind: 'pull' });
  });

  it('keep recent commands that are names, and no more than are shown', () => {
    const many = ['edit.undo', 7, 'view.fit', ...Array.from({ length: 20 }, (_, at) => `x.${at}`)];
    const read = readPreferences({ recentCommands: many }).recentCommands;
    expect(read.slice(0, 2)).toEqual(['edit.undo', 'view.fit']);
    expect(read).toHaveLength(recentBound);
    expect(readPreferences({ recentCommands: 'edit.undo' }).recentCommands).toEqual([]);
  });
});
