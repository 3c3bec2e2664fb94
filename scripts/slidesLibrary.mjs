import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * Makes the library for slides small, and a module among others: its zip library, which is a third of it and no module,
 * is the one that is there anyway; what it does with files and pictures only in Node is left out. Otherwise every start
 * would carry the code that wraps such libraries.
 *
 * @returns {import('vite').Plugin}
 */
export function slidesLibrary() {
  const zip = join(root, 'src', 'export', 'pptx', 'TextZip.ts').replaceAll('\\', '/');
  /** @type {readonly (readonly [string, string])[]} */
  const changes = [
    ["import JSZip from 'jszip'", `import { TextZip as JSZip } from '${zip}'`],
    ["typeof require !== 'undefined' ? require('sizeof') : null", 'null'],
    ["import('node:fs')", 'Promise.resolve({})'],
    ["import('node:https')", 'Promise.resolve({})'],
  ];
  return {
    name: 'slides-library',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]pptxgenjs[\\/]dist[\\/]pptxgen\.es\.js$/.test(id)) return undefined;
      return changes.reduce((changed, [from, to]) => {
        if (!changed.includes(from))
          throw new Error(`pptxgenjs is not as it was: there is no "${from}" in it`);
        return changed.replaceAll(from, to);
      }, code);
    },
  };
}
