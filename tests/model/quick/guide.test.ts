import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sheetKinds } from '#src/model/sheet/sheetColumns.ts';

const guide = readFileSync(
  fileURLToPath(new URL('../../../docs/guide/quick-entry.md', import.meta.url)),
  'utf8',
);

it('names in the guide every word that a typed line understands', () => {
  const code = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, each = '']) => each.toLowerCase());
  const isShown = (word: string, shape: RegExp) =>
    code.some((each) => each.includes(word) && shape.test(each));
  for (const kind of sheetKinds) {
    for (const [name, field] of Object.entries(kind.fields)) {
      const { words = [], suffixes = [], sign = '' } = field.quick ?? {};
      const options = field.type === 'choice' ? field.options.flatMap(({ quick = [] }) => quick) : [];
      expect(
        code.some((each) => each.startsWith(sign)),
        name,
      ).toBe(true);
      for (const word of words) expect(isShown(word, /\d/), `${name}: ${word}`).toBe(true);
      for (const suffix of suffixes) expect(isShown(suffix, /\d/), `${name}: ${suffix}`).toBe(true);
      for (const option of options) expect(code, `${name}: ${option}`).toContain(option);
    }
  }
});
