import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './setup.mjs';

/**
 * Pictures of the slides of all templates, in both formats, to look at after a change to src/export/pptx: one sheet for
 * each deck in docs/gallery/decks. LibreOffice draws the slides, pdftoppm makes pixels of them, and the Chromium of the
 * tests lays them out.
 *
 *     node scripts/deckPictures.mjs [BEGINNING OF A TEMPLATE'S ID] [FOLDER]
 *
 * With a folder, its pictures go there, and single slides are kept beside them at full size.
 */
const [wanted = '', folder] = process.argv.slice(2);
const gallery = folder ?? join(root, 'docs', 'gallery', 'decks');
const most = 120_000;

setUp();
const { chromiumArguments, chromiumPath } = await import('./chromium.mjs');
needPrograms();

const { runnerImport } = await import('vite');
const { chromium } = await import('playwright-core');
const {
  module: { decks },
} = await runnerImport('./scripts/deckPictures.ts', { root, configFile: false, logLevel: 'error' });
const work = mkdtempSync(join(tmpdir(), 'decks-'));
try {
  if (decks.length === 0) stop(`No template's id begins with “${wanted}”.`);
  for (const { name, bytes } of decks) writeFileSync(join(work, `${name}.pptx`), bytes);
  console.log(`Drawing ${decks.length} decks …`);
  toPdf(decks.map((/** @type {{ name: string }} */ { name }) => `${name}.pptx`));
  mkdirSync(gallery, { recursive: true });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    for (const { name } of decks) await writeSheet(browser, name, toPixels(name));
  } finally {
    await browser.close();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function needPrograms() {
  const missing = [
    ['soffice', '--version', 'LibreOffice Impress'],
    ['pdftoppm', '-v', 'poppler-utils'],
  ].flatMap(([program = '', version = '', named = '']) =>
    spawnSync(program, [version]).error === undefined ? [] : [`${program} (${named})`],
  );
  if (!existsSync(chromiumPath())) missing.push(`${chromiumPath()} (Chromium, or name it in CHROMIUM_PATH)`);
  if (missing.length > 0)
    stop(`Pictures of slides need ${missing.join(' and ')}. Install them and try again.`);
}

/** @param {string} problem */
function stop(problem) {
  console.error(problem);
  process.exit(1);
}

/**
 * With a profile of its own: LibreOffice refuses to work beside one that is open.
 * @param {readonly string[]} files
 */
function toPdf(files) {
  const profile = pathToFileURL(join(work, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
  const { status } = spawnSync('nice', ['soffice', ...options, ...files], { cwd: work, stdio: 'ignore' });
  if (status !== 0) stop('LibreOffice could not draw the slides.');
}

/**
 * Files with a picture of each slide, in their order.
 * @param {string} name
 */
function toPixels(name) {
  if (!existsSync(join(work, `${name}.pdf`))) stop(`LibreOffice could not draw ${name}.`);
  const place = folder === undefined ? work : gallery;
  const resolution = folder === undefined ? '60' : '110';
  spawnSync('nice', ['pdftoppm', '-r', resolution, '-png', join(work, `${name}.pdf`), join(place, name)]);
  const isSlide = new RegExp(`^${name}-\\d+\\.png$`);
  return readdirSync(place)
    .filter((file) => isSlide.test(file))
    .sort()
    .map((file) => join(place, file));
}

/**
 * All slides of a deck in one picture, as good as its bytes allow.
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {readonly string[]} slides
 */
async function writeSheet(browser, name, slides) {
  const columns = slides.length > 9 ? 4 : 3;
  const page = await browser.newPage();
  const style = `body{margin:0;padding:6px;background:#808080;display:grid;gap:6px;grid-template-columns:repeat(${columns},1fr)}img{width:100%;display:block}`;
  const images = slides.map((slide) => `<img src="${pathToFileURL(slide).href}">`).join('');
  // A file, so that it may show files.
  const file = join(work, `${name}.html`);
  writeFileSync(file, `<style>${style}</style>${images}`);
  await page.goto(pathToFileURL(file).href);
  let picture = Buffer.alloc(0);
  let width = 420;
  do {
    await page.setViewportSize({ width: columns * width, height: 400 });
    picture = await page.screenshot({ type: 'jpeg', quality: 60, fullPage: true });
    width = Math.round(width * 0.9);
  } while (picture.length > most);
  await page.close();
  writeFileSync(join(gallery, `${name}.jpg`), picture);
  console.log(`${name}.jpg: ${slides.length} slides, ${Math.round(picture.length / 1000)} kB`);
}
