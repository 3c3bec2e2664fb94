import { type Paint, paints } from './drawing.ts';
import { type PaletteName, palettes } from './palette.ts';

const colours = paints.filter((paint) => paint !== 'none');

/**
 * The style sheet of the drawings: every paint as a variable in every theme, and a class to fill and one to stroke with
 * it. The theme is `data-theme` on the root element; without it, or with `system`, the operating system decides. Paper
 * is always printed light.
 */
export function palettesCss(): string {
  return `/* Written from src/lib/palette.ts by palettesCss(). \`UPDATE_PAINTS=1 npx vitest run --project pure tests/lib/palettesCss.test.ts\` writes it anew. */
${rule(':root', 'light')}
${media('(prefers-contrast: more)', rule(':root', 'contrast'))}
${media('(prefers-color-scheme: dark)', rule(':root', 'dark'))}
${rule('[data-theme="light"]', 'light')}
${rule('[data-theme="dark"]', 'dark')}
${rule('[data-theme="contrast"]', 'contrast')}
${media('print', rule(':root,\n:root[data-theme]', 'print'))}
${colours.map(classes).join('')}.fill-none {
  fill: none;
}
.stroke-none {
  stroke: none;
}
`;
}

function rule(selector: string, theme: PaletteName): string {
  const values = colours.map((paint) => `  --paint-${paint}: ${palettes[theme][paint]};\n`).join('');
  return `${selector} {\n${values}}\n`;
}

function media(query: string, rules: string): string {
  return `@media ${query} {\n${rules.trimEnd().replace(/^/gm, '  ')}\n}\n`;
}

function classes(paint: Paint): string {
  return `.fill-${paint} {\n  fill: var(--paint-${paint});\n}\n.stroke-${paint} {\n  stroke: var(--paint-${paint});\n}\n`;
}
