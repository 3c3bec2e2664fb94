import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * What is read long after the start: which files declare it, how it stands there, and what stands there in its place.
 * Of a number, `helpText` makes the text again; words to search by become one text.
 */
const kinds = [
  {
    files: /[\\/]src[\\/](?:(?:notation|model)[\\/].*Fields|export[\\/]formats[\\/]\w+)\.ts$/,
    literal: /\bhelp: ('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g,
    /** @param {string} found */
    textOf: (found) => found,
    /** @param {number} number */
    inPlace: (number) => `help: '§${number}'`,
  },
  {
    files: /[\\/]src[\\/]commands[\\/]\w+\.ts$/,
    literal: /\bkeywords: \[((?:\s*'[^'\\]*',?)+\s*)\]/g,
    /** @param {string} found */
    textOf: (found) => `'${[...found.matchAll(/'([^']*)'/g)].map(([, word]) => word).join(' ')}'`,
    /** @param {number} number */
    inPlace: (number) => `keywords: ['§${number}']`,
  },
];

/**
 * Takes the help of fields and the words by which commands are found out of the code that the page loads first, to where
 * `helpText` looks them up, together with the forms and lists that need them. Without it they would be 5 kB of the 220 kB
 * that a map waits for.
 *
 * @returns {import('vite').Plugin}
 */
export function helpTextsLater() {
  /** @type {Map<string, number>} literals as they will stand in the code, with their numbers */
  let numbers = new Map();
  return {
    name: 'help-texts-later',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
        .map((file) => join(root, 'src', file))
        .sort();
      const texts = kinds.flatMap(({ files: declaring, literal, textOf }) =>
        files
          .filter((file) => declaring.test(file))
          .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(literal)])
          .map((match) => textOf(match[1] ?? '')),
      );
      numbers = new Map([...new Set(texts)].map((text, index) => [text, index]));
    },
    transform(code, id) {
      const kind = kinds.find(({ files }) => files.test(id));
      if (kind !== undefined) {
        const { literal, textOf, inPlace } = kind;
        return code.replace(literal, (_, found) => inPlace(numbers.get(textOf(found)) ?? 0));
      }
      if (/[\\/]src[\\/]lib[\\/]helpTexts\.ts$/.test(id)) {
        return `export const helpTexts = [${[...numbers.keys()].join(',')}];`;
      }
      return undefined;
    },
  };
}
