import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

/** Stands for npm: empties the folder, takes a moment, fills it, and writes down when it was there. */
const slowNpm = `#!/usr/bin/env node
const fs = require('node:fs');
fs.appendFileSync('log', 'begin ');
fs.rmSync('node_modules', { recursive: true, force: true });
setTimeout(() => {
  fs.mkdirSync('node_modules');
  fs.writeFileSync('node_modules/.package-lock.json', '{}');
  fs.appendFileSync('log', 'end ');
}, 400);
`;

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function project(): string {
  folder = mkdtempSync(join(tmpdir(), 'pullmap-setup-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'bin'));
  cpSync('scripts/setup.mjs', join(folder, 'scripts', 'setup.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'bin', 'npm'), slowNpm);
  chmodSync(join(folder, 'bin', 'npm'), 0o755);
  return folder;
}

function setUp(): Promise<number | null> {
  const path = `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const child = spawn(process.execPath, [join(folder, 'scripts', 'setup.mjs')], {
    env: { ...process.env, PATH: path },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.on('exit', resolve));
}

it('two set-ups in one folder at once install the packages once, one after the other', async () => {
  project();
  expect(await Promise.all([setUp(), setUp(), setUp()])).toEqual([0, 0, 0]);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begin end ');
});

it('a set-up that was killed does not keep the others waiting', async () => {
  project();
  mkdirSync(join(folder, '.cache'));
  // No process has this number.
  writeFileSync(join(folder, '.cache', 'setup.lock'), '99999999');
  expect(await Promise.all([setUp(), setUp()])).toEqual([0, 0]);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begin end ');
});
