/**
 * Draws the icons of the installed editor from `public/icon.svg`, in the browser of the tests. Run it again when the
 * icon changes: `node scripts/icons.mjs`. A maskable icon fills its square and keeps what matters in the middle four
 * fifths, since systems cut it into shapes of their own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from './chromium.mjs';
import { root } from './setup.mjs';

const icons = [
  { file: 'icon-192.png', size: 192, isMaskable: false },
  { file: 'icon-512.png', size: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', size: 512, isMaskable: true },
  { file: 'apple-touch-icon.png', size: 180, isMaskable: true },
];

const drawing = readFileSync(join(root, 'public', 'icon.svg'), 'utf8');

/** The same drawing without its round corners, smaller in the middle of its own ground. */
function maskable() {
  const [start = '', ground = ''] = /^(<svg[^>]*>)\s*(<rect[^>]*>)/.exec(drawing)?.slice(1) ?? [];
  const art = drawing.slice(drawing.indexOf(ground) + ground.length, drawing.lastIndexOf('</svg>'));
  const square = ground.replace(/ rx="[^"]*"/, '');
  return `${start}${square}<g transform="translate(32 32) scale(0.74) translate(-32 -32)">${art}</g></svg>`;
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
for (const { file, size, isMaskable } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = Buffer.from(isMaskable ? maskable() : drawing).toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
  );
  await page.screenshot({ path: join(root, 'public', file), omitBackground: true });
  await page.close();
}
await browser.close();
