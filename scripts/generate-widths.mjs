/**
 * Writes src/lib/interWidths.ts: the advance widths of Inter 400, 600 and 700 for the characters that maps are written
 * in, read from the font files that the editor itself loads. Figures are proportional, as drawings set them: tabular
 * ones come with a broad hyphen, and not every target has them. Run it again when the font changes: `node scripts/generate-widths.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const folder = new URL('../node_modules/@fontsource/inter/files/', import.meta.url);
const target = new URL('../src/lib/interWidths.ts', import.meta.url);
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext'];
const weights = [400, 600, 700];
const unitsPerEm = 800;

/** First and last code point of each run. Accented letters are left out: they are as wide as their base letter. */
const runs = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xbf],
  [0xc6, 0xc6],
  [0xd0, 0xd0],
  [0xd7, 0xd8],
  [0xde, 0xdf],
  [0xe6, 0xe6],
  [0xf0, 0xf0],
  [0xf7, 0xf8],
  [0xfe, 0xfe],
  [0x110, 0x111],
  [0x131, 0x131],
  [0x141, 0x142],
  [0x152, 0x153],
  [0x391, 0x3a1],
  [0x3a3, 0x3a9],
  [0x3b1, 0x3c9],
  [0x402, 0x45f],
  [0x490, 0x493],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2020, 0x2020],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
];

function readTables(file) {
  const bytes = readFileSync(new URL(file, folder));
  const tables = {};
  for (let index = 0; index < bytes.readUInt16BE(12); index += 1) {
    const entry = 44 + index * 20;
    const start = bytes.readUInt32BE(entry + 4);
    const packed = bytes.subarray(start, start + bytes.readUInt32BE(entry + 8));
    const isPacked = bytes.readUInt32BE(entry + 8) < bytes.readUInt32BE(entry + 12);
    tables[bytes.toString('ascii', entry, entry + 4)] = isPacked ? inflateSync(packed) : packed;
  }
  return tables;
}

/** Code point to glyph, from the cmap's format 4 table (all of Inter's letters lie in the basic plane). */
function readCharacterMap(cmap) {
  const map = new Map();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const doubled = cmap.readUInt16BE(at + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = cmap.readUInt16BE(at + 14 + segment);
      const start = cmap.readUInt16BE(at + 16 + doubled + segment);
      const delta = cmap.readInt16BE(at + 16 + 2 * doubled + segment);
      const rangeAt = at + 16 + 3 * doubled + segment;
      const range = cmap.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - start));
        if (glyph !== 0) map.set(code, (glyph + delta) & 0xffff);
      }
    }
  }
  return map;
}

/** Width in units of 1/800 em by code point. */
function readWidths(weight) {
  const widths = new Map();
  for (const subset of subsets) {
    const tables = readTables(`inter-${subset}-${weight}-normal.woff`);
    const metrics = tables.hhea.readUInt16BE(34);
    for (const [code, glyph] of readCharacterMap(tables.cmap)) {
      const advance = tables.hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
      if (!widths.has(code)) {
        widths.set(code, Math.round((advance * unitsPerEm) / tables.head.readUInt16BE(18)));
      }
    }
  }
  return widths;
}

function packed(weight) {
  const widths = readWidths(weight);
  return runs
    .map(([first, last]) => {
      let digits = '';
      for (let code = first; code <= last; code += 1) {
        const width = widths.get(code);
        if (width === undefined || width >= 36 * 36) {
          throw new Error(`U+${code.toString(16)} is not in the font, or too wide for two digits: ${width}`);
        }
        digits += width.toString(36).padStart(2, '0');
      }
      return `${first.toString(36)}:${digits}`;
    })
    .join(' ');
}

const lines = weights.map((weight) => `  ${weight}: '${packed(weight)}',`);
writeFileSync(
  target,
  `/**
 * How wide the characters of Inter are, by weight, in units of 1/${unitsPerEm} em: runs of \`first code point:widths\`, the
 * code point in base 36 and two base 36 digits for each width. Written by scripts/generate-widths.mjs.
 */
export const interWidths = {
${lines.join('\n')}
} as const;

/** So many units of \`interWidths\` are one em. */
export const interUnitsPerEm = ${unitsPerEm};
`,
);
