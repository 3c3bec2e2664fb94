import { describe, expect, it } from 'vitest';
import { migrate } from '#src/file/migrate.ts';
import { type Migration, migrations } from '#src/file/migrations/index.ts';
import { fileVersion } from '#src/file/version.ts';

const made: readonly Migration[] = [
  {
    from: 1,
    title: 'A title is called a name',
    change: ({ title, ...rest }) => ({ ...rest, name: title }),
  },
  { from: 2, title: 'A name is a list', change: (file) => ({ ...file, name: [file['name'] ?? '', '!'] }) },
];

describe('migrate', () => {
  it('brings a file up one version after the other', () => {
    const file = { format: 'pullmap', version: 1, title: 'Nurture', later: [1] };
    expect(migrate(file, 1, 3, made)).toEqual({
      format: 'pullmap',
      version: 3,
      name: ['Nurture', '!'],
      later: [1],
    });
  });

  it('starts at the version of the file', () => {
    expect(migrate({ version: 2, name: 'N' }, 2, 3, made)).toEqual({ version: 3, name: ['N', '!'] });
  });

  it('leaves a file alone that is up to date', () => {
    const file = { version: 3 };
    expect(migrate(file, 3, 3, made)).toBe(file);
  });

  it('throws when a step is missing', () => {
    expect(() => migrate({ version: 3 }, 3, 4, made)).toThrow('no migration from file version 3');
  });

  it('has a step for every version before the current one', () => {
    const steps = migrations.map((migration) => migration.from);
    expect(steps).toEqual(Array.from({ length: fileVersion - 1 }, (_, index) => index + 1));
  });
});
