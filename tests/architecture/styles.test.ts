import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));
const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.module.css'),
);

describe('the style sheets', () => {
  it('are looked at', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it('are named unlike one another, because classes are named after file and class alone', () => {
    const names = modules.map((path) => basename(path));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
