import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * Takes the help of fields out of the code that the page loads first: every literal `help: '…'` in a file that declares
 * fields or a format becomes a number, and the texts go where `helpText` looks them up, together with the forms that show them.
 * Without it they would be 4 kB of the 220 kB that a map waits for.
 *
 * @returns {import('vite').Plugin}
 */
export function helpTextsLater() {
  const declaring = /[\\/]src[\\/](?:(?:notation|model)[\\/].*Fields|export[\\/]formats[\\/]\w+)\.ts$/;
  const literal = /\bhelp: ('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g;
  /** @type {Map<string, number>} literals as they stand in the code, with their numbers */
  let numbers = new Map();
  return {
    name: 'help-texts-later',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
        .map((file) => join(root, 'src', file))
        .filter((file) => declaring.test(file))
        .sort();
      const texts = files.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(literal)].map((match) => match[1] ?? ''),
      );
      numbers = new Map([...new Set(texts)].map((text, index) => [text, index]));
    },
    transform(code, id) {
      if (declaring.test(id)) return code.replace(literal, (_, text) => `help: '§${numbers.get(text)}'`);
      if (/[\\/]src[\\/]lib[\\/]helpTexts\.ts$/.test(id)) {
        return `export const helpTexts = [${[...numbers.keys()].join(',')}];`;
      }
      return undefined;
    },
  };
}
