import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';

/** A copy of the built page on a server of its own, in a folder of the site, that can be stopped and renewed. */
export type BuiltSite = {
  /** Where the page is: not at the root of the site. */
  readonly address: string;
  /** The network is gone. */
  readonly stop: () => void;
  /** Another version takes the place of this one: no script keeps its name, all end in these four letters. */
  readonly renew: (version: string) => void;
  readonly remove: () => void;
};

/** Serves the built page; `remove` has to be called at the end. */
export async function builtSite(): Promise<BuiltSite> {
  const root = mkdtempSync(join(tmpdir(), 'pullmap-site-'));
  const folder = join(root, 'tools', 'map');
  cpSync('dist', folder, { recursive: true });
  const { address, close } = await serve(root, 0);
  return {
    address: `${address}tools/map/`,
    stop: close,
    renew: (version) => renew(folder, version),
    remove: () => {
      close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** What a build of changed sources gives: other names for the scripts, another version in the worker. */
function renew(folder: string, version: string): void {
  const assets = join(folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renamed = new Map(scripts.map((name) => [name, name.replace(/.{4}\.js$/, `${version}.js`)]));
  const anyScript = new RegExp(scripts.map((name) => name.replaceAll('.', String.raw`\.`)).join('|'), 'g');
  const withNewNames = (text: string) => text.replace(anyScript, (name) => renamed.get(name) ?? name);
  for (const [name, next] of renamed) {
    const path = join(assets, name);
    writeFileSync(path, withNewNames(readFileSync(path, 'utf8')));
    renameSync(path, join(assets, next));
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), withNewNames(page));
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  writeFileSync(
    join(folder, 'sw.js'),
    withNewNames(worker).replace(
      /(version:`)\w{12}/,
      (_, start: string) => `${start}${version.padEnd(12, '0')}`,
    ),
  );
}
