import { describe, expect, it } from 'vitest';
import { codeProblems } from '../../scripts/shippedFiles.mjs';
import {
  isAllowedLicence,
  licenceProblems,
  lockProblems,
  readAudit,
  versionProblems,
} from '../../scripts/supplyChain.mjs';
import { billOfMaterials } from '../../scripts/notices.mjs';
import { packageFolderOf, packageOf, runtimePackages } from '../../scripts/runtimePackages.mjs';

const integrity = `sha512-${'A'.repeat(86)}==`;
const lockOf = (entry: object) => ({ lockfileVersion: 3, packages: { '': {}, 'node_modules/a': entry } });

describe('the lock file', () => {
  it('may hold packages of the registry with a checksum', () => {
    const resolved = 'https://registry.npmjs.org/a/-/a-1.0.0.tgz';
    expect(lockProblems(lockOf({ version: '1.0.0', resolved, integrity }))).toEqual([]);
    expect(lockProblems(lockOf({ version: '1.0.0', integrity }))).toEqual([]);
  });

  it.each([
    ['git', { resolved: 'git+ssh://git@github.com/a/a.git#0123456', integrity }],
    ['another server', { resolved: 'https://registry.npmjs.org.example/a.tgz', integrity }],
    ['a file', { resolved: 'file:../a.tgz', integrity }],
    ['plain http', { resolved: 'http://registry.npmjs.org/a.tgz', integrity }],
    ['a linked folder', { resolved: 'packages/a', link: true }],
    ['no checksum', {}],
    ['a weak checksum', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['a script at installing', { integrity, hasInstallScript: true }],
  ])('is refused for %s', (_what, entry) => {
    expect(lockProblems(lockOf(entry))).toHaveLength(1);
  });

  it('is asked for in one version of everything', () => {
    expect(versionProblems({ dependencies: { a: '1.2.3' }, devDependencies: { b: '1.0.0-rc.1' } })).toEqual(
      [],
    );
    const loose = { a: '^1.2.3', b: 'latest', c: 'github:a/b', d: '1.x', e: '>=1.0.0' };
    expect(versionProblems({ dependencies: loose })).toHaveLength(5);
  });
});

describe('licences', () => {
  it('are judged as packages state them', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'OFL-1.1'].map(isAllowedLicence)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const refused = ['GPL-3.0', '(MIT AND GPL-3.0-only)', 'UNLICENSED', 'SEE LICENSE IN x', ''];
    expect(refused.map(isAllowedLicence)).toEqual(refused.map(() => false));
  });

  it('of what the editor needs are all allowed', () => {
    const packages = runtimePackages();
    expect(packages.length).toBeGreaterThan(15);
    expect(licenceProblems(packages)).toEqual([]);
  });
});

describe('the answer of npm audit', () => {
  it('counts what is of weight, and is none where the registry gave none', () => {
    const vulnerabilities = { a: { severity: 'high' }, b: { severity: 'low' } };
    const answer = JSON.stringify({
      vulnerabilities,
      metadata: { vulnerabilities: { high: 1, critical: 0 } },
    });
    expect(readAudit(answer)).toEqual({ count: 1, names: ['a (high)'] });
    expect(readAudit('')).toBeUndefined();
    expect(readAudit('{"message":"405 Method Not Allowed"}')).toBeUndefined();
  });
});

describe('the bill of materials', () => {
  const packages = runtimePackages();
  const react = packages.find(({ name }) => name === 'react');
  const bom = () => billOfMaterials(packages, new Set([react?.folder ?? '']), '1.0.0');

  it('names every package once, with its checksum, and says what is in the built files', () => {
    const { components } = JSON.parse(bom());
    expect(components).toHaveLength(packages.length);
    expect(new Set(components.map((each: Record<string, string>) => each['bom-ref'])).size).toBe(
      packages.length,
    );
    const found = components.filter(({ scope }: { scope: string }) => scope === 'required');
    expect(found).toMatchObject([
      { name: 'react', purl: `pkg:npm/react@${react?.version}`, hashes: [{ alg: 'SHA-512' }] },
    ]);
    expect(found[0].hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  });

  it('is the same text for the same parts', () => {
    expect(bom()).toBe(bom());
  });
});

it('the package of a file is found by its path, scoped and nested ones too', () => {
  expect(packageOf('/p/node_modules/@a/b/c/d.js')).toBe('@a/b');
  expect(packageFolderOf('/p/node_modules/a/node_modules/b/c.js')).toBe('/p/node_modules/a/node_modules/b');
  expect(packageOf('/p/src/a.ts')).toBeUndefined();
});

describe('built code', () => {
  it('may name formats and mention pages', () => {
    const text = 'x="http://www.w3.org/2000/svg";y=`https://react.dev/errors/${n}`';
    expect(codeProblems('a.js', text)).toEqual([]);
  });

  it.each([
    'fetch("https://collect.example/x")',
    'navigator.sendBeacon(u)',
    'new WebSocket(u)',
    'new EventSource(u)',
    'new RTCPeerConnection()',
    'new XMLHttpRequest',
    'eval(x)',
    'new Function("x")',
    'url(http://fonts.example/inter.woff2)',
    '"https://react.dev.example/errors/"',
  ])('is objected to for %s', (text) => {
    expect(codeProblems('assets/a.js', text)).toHaveLength(1);
  });
});
