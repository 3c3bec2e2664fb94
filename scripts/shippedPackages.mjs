import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials, noticesText } from './notices.mjs';
import { packageFolderOf, runtimePackages } from './runtimePackages.mjs';
import { root } from './setup.mjs';

/**
 * Writes beside the page whose work is in it: `third-party-notices.txt` with the licences, `bom.cdx.json` for programs. A
 * package that is built in though the editor does not depend on it (a developer's tool) stops the build.
 *
 * @returns {import('vite').Plugin}
 */
export function shippedPackages() {
  return {
    name: 'shipped-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.keys(output.modules) : output.originalFileNames,
      );
      // Style sheets are taken out of the chunks before this is asked.
      const all = [...files, ...[...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id))];
      const folders = new Set(all.map((file) => packageFolderOf(join(root, file.replace(root, '')))));
      folders.delete(undefined);
      const packages = runtimePackages();
      const shipped = packages.filter(({ folder }) => folders.has(folder));
      const unknown = [...folders].filter((folder) => shipped.every((each) => each.folder !== folder));
      if (unknown.length > 0)
        throw new Error(`the editor carries ${unknown.join(', ')} and does not depend on it`);
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const shippedFolders = new Set(shipped.map(({ folder }) => folder));
      this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source: noticesText(shipped) });
      this.emitFile({
        type: 'asset',
        fileName: 'bom.cdx.json',
        source: billOfMaterials(packages, shippedFolders, version),
      });
    },
  };
}
