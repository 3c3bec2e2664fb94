import { describe, expect, it } from 'vitest';
import { defaultPreferences, readPreferences } from '#src/store/preferences.ts';

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
});
