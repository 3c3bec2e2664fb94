import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

/**
 * The speed of the editor, beside a page with React Flow alone: medians, as a table. Ends with 1 when a budget is missed.
 */
setUp();

const { chromium } = await import('playwright-core');
const { build: viteBuild } = await import('vite');
const { chromiumArguments, chromiumPath } = await import('./chromium.mjs');
const { installChromium } = await import('./installChromium.mjs');
const { build, isBuildCurrent } = await import('./build.mjs');
const { root } = await import('./setup.mjs');
const { serve } = await import('./serve.mjs');
const { dragCost, framesUntilFigures, kilobytesUntilUsable, percentile, timeToNodes } = await import(
  './bench/page.mjs'
);

const { arrangeCost, stepCost } = await import('./bench/keyToPaint.mjs');
const { tableScroll } = await import('./bench/tableScroll.mjs');

const missing = installChromium();
if (missing !== undefined) {
  console.error(missing);
  process.exit(1);
}
if (!isBuildCurrent()) build();
const bareFolder = join(root, '.cache', 'bench');
await viteBuild({
  root: join(root, 'scripts', 'bench', 'bare'),
  configFile: false,
  logLevel: 'error',
  base: './',
  build: { outDir: bareFolder, emptyOutDir: true, target: 'es2022' },
});
// Built, as in the editor: code that is transformed while it runs is several times slower.
const measuresFolder = join(root, '.cache', 'measures');
await viteBuild({
  root,
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'scripts/bench/measures.ts', outDir: measuresFolder, emptyOutDir: true },
});
const measures = await import(join(measuresFolder, 'measures.js'));

const editor = await serve(join(root, 'dist'), 0);
const bare = await serve(bareFolder, 0);
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
/** Autosave waits for a quiet moment; after it the map is restored at the next start. In milliseconds. */
const untilSaved = 2000;
/** What is fetched ahead comes three seconds after the start; then nothing goes on but what the hand does. In milliseconds. */
const untilSettled = 6000;
const viewport = { width: 1440, height: 900 };
/** A new window of the browser works by itself for a while, on as many threads as there are. In milliseconds. */
const untilQuiet = 1200;
/** @type {{ what: string, value: string, beside: string, budget: string, ok: boolean }[]} */
const rows = [];

try {
  timeOfMeasures();
  row('Slides of 50 nodes', percentile(await measures.timeSlides(50, 5), 0.5), undefined, 1500, 'ms');
  await size();
  const bare100 = await barePage(100);
  const map100 = await editorPage(100);
  const [view = 0, viewUnkept = 0, viewAlone = 0] = await firstViews([
    await mapPlace(100, 'allow'),
    await mapPlace(100, 'block'),
    await barePlace(100),
  ]);
  compare('First view of the last map, 100 nodes', view, viewAlone, 1.5);
  compare('  in a browser that keeps no files', viewUnkept, viewAlone, undefined);
  compare('Main thread per pointer move, 100 nodes', map100.drag.perMove, bare100.drag.perMove, 1.5);
  row('Nodes that change while one moves', map100.drag.changed, bare100.drag.changed, 1, '');
  row('Frames from a key to the new figures', map100.frames, undefined, 1, '');
  painted('Key to the painted new step, 100 nodes', map100.step, 50);
  row('PNG of 100 nodes at 2×', map100.png, undefined, 500, 'ms');
  painted('Key to the painted arrangement, 200 nodes', await arrangePage(200), 150);
  const png500 = await bigPicture();
  row('PNG of 500 nodes at 2×', png500.clock, undefined, 1500, 'ms');
  row('  all threads of the page', png500.processor, undefined, undefined, 'ms');
  const bare1000 = await barePage(1000);
  const map1000 = await editorPage(1000);
  const [view1000 = 0, viewAlone1000] = await firstViews([
    await mapPlace(1000, 'allow'),
    await barePlace(1000),
  ]);
  row('First view of the last map, 1,000 nodes', view1000, viewAlone1000, undefined, 'ms');
  // In processor time, and so right on a busy computer too.
  row(
    'Main thread per pointer move, 1,000 nodes',
    map1000.drag.perMove,
    bare1000.drag.perMove,
    undefined,
    'ms',
  );
  row(
    'Time between frames while dragging, 1,000 nodes, p95',
    map1000.drag.frameP95,
    bare1000.drag.frameP95,
    33,
    'ms',
  );
  row(
    'Main thread per frame while the table scrolls, 1,000 rows',
    map1000.table.processor,
    undefined,
    16,
    'ms',
  );
  row('  time between frames', map1000.table.frame, undefined, undefined, 'ms');
} finally {
  await browser.close();
  editor.close();
  bare.close();
}
printTable();

/** Warm, as while somebody types into an open map; the first time in a fresh process is shown beside, without a budget. */
function timeOfMeasures() {
  for (const [count, budget] of [
    [100, 2],
    [1000, 20],
  ]) {
    row(`Measures of ${count} nodes`, warm(measures.timeMeasures, count), undefined, budget, 'ms');
    row('  while a time is typed', warm(measures.timeTyping, count), undefined, budget, 'ms');
    row('  the first time', coldMeasures(count), undefined, undefined, 'ms');
  }
  row('Comparing two states of 200 nodes', warm(measures.timeComparing, 200), undefined, 20, 'ms');
  row('Arranging 200 nodes', warm(measures.timeArranging, 200), undefined, 150, 'ms');
}

/**
 * @param {(count: number, runs: number) => readonly number[]} time
 * @param {number} count
 */
function warm(time, count) {
  // As much work whatever the size, so that the engine knows the code as well as in a page that is open for a while.
  time(count, 60_000 / count);
  return percentile(time(count, 60), 0.5);
}

/** @param {number} count */
function coldMeasures(count) {
  const code = `const { timeMeasures } = await import(process.argv[1]); console.log(timeMeasures(${count}, 1)[0]);`;
  const options = ['--input-type=module', '-e', code, join(measuresFolder, 'measures.js')];
  const runs = Array.from({ length: 5 }, () => Number(execFileSync(process.execPath, options)));
  return percentile(runs, 0.5);
}

async function size() {
  const figure = '29.6 d';
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const isShown = (/** @type {import('playwright-core').Page} */ page) =>
    page.locator('footer', { hasText: figure }).waitFor();
  const first = await context.newPage();
  first.on('dialog', (dialog) => void dialog.accept());
  const atFirst = await kilobytesUntilUsable(first, figure, async () => {
    await first.goto(editor.address);
    await first.getByRole('button', { name: /lead nurture/i }).click();
    await isShown(first);
  });
  // An example is kept once it has been changed.
  await first.locator('.react-flow__node').first().click();
  await first.keyboard.press('Alt+ArrowRight');
  await first.waitForTimeout(untilSaved);
  await first.close();
  const second = await context.newPage();
  const again = await kilobytesUntilUsable(second, figure, async () => {
    await second.goto(editor.address);
    await isShown(second);
  });
  await context.close();
  const besidePage = await browser.newPage({ serviceWorkers: 'block' });
  const beside = await kilobytesUntilUsable(besidePage, 'Step 1', async () => {
    await besidePage.goto(bare.address);
    await besidePage.locator('.react-flow__node').first().waitFor({ state: 'attached' });
  });
  await besidePage.close();
  row('JavaScript and CSS until an example is usable', atFirst, beside, 220, 'kB');
  row('JavaScript and CSS until the last map is back', again, beside, 220, 'kB');
}

/** @typedef {'allow' | 'block'} Workers */
/** @typedef {{ context: import('playwright-core').BrowserContext, address: string }} Place */

/**
 * Where the map of so many nodes was open last. A browser that has it has been here before, and keeps the editor's files
 * with it, compiled, unless it is one that keeps none (`block`: plain http, some private windows).
 * @param {number} count
 * @param {Workers} serviceWorkers
 * @returns {Promise<Place>}
 */
async function mapPlace(count, serviceWorkers) {
  return { context: await contextWithMap(count, serviceWorkers), address: editor.address };
}

/**
 * @param {number} count
 * @returns {Promise<Place>}
 */
async function barePlace(count) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  return { context, address: `${bare.address}?nodes=${count}` };
}

/**
 * The medians of nine visits each, in turns. All have been visited before: their code is in the browser's cache.
 * @param {readonly Place[]} places
 */
async function firstViews(places) {
  for (const place of places) await visit(place, untilSettled);
  /** @type {readonly number[][]} */
  const times = places.map(() => []);
  for (let run = 0; run < 9; run += 1) {
    for (const [index, place] of places.entries()) times[index]?.push(await visit(place, 0));
  }
  for (const { context } of places) await context.close();
  return times.map((all) => percentile(all, 0.5));
}

/**
 * @param {Place} place
 * @param {number} stay in milliseconds
 */
async function visit({ context, address }, stay) {
  const page = await context.newPage();
  await page.waitForTimeout(untilQuiet);
  const time = await timeToNodes(page, address);
  await page.waitForTimeout(stay);
  await page.close();
  return time;
}

/** @param {number} count */
async function barePage(count) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport });
  const page = await context.newPage();
  await timeToNodes(page, `${bare.address}?nodes=${count}`);
  await page.waitForTimeout(untilSettled);
  const drag = await medianDrag(page);
  await context.close();
  return { drag };
}

/** @param {number} count */
async function editorPage(count) {
  const context = await contextWithMap(count);
  const page = await context.newPage();
  await timeToNodes(page, editor.address);
  await page.waitForTimeout(untilSettled);
  const drag = await medianDrag(page);
  const frames = count <= 100 ? await frameCount(page) : 0;
  const step = count <= 100 ? await stepCosts(page) : [];
  const png = count <= 100 ? await pngTime(page) : 0;
  const table = await tableScroll(page);
  await context.close();
  return { drag, frames, step, png, table };
}

/** @param {number} count */
async function arrangePage(count) {
  const context = await contextWithMap(count);
  const page = await context.newPage();
  await timeToNodes(page, editor.address);
  await page.locator('.react-flow__node').nth(8).click();
  await page
    .locator('.react-flow__node')
    .nth(9)
    .click({ modifiers: ['Shift'] });
  const costs = [];
  for (let run = 0; run < 6; run += 1) {
    costs.push(await arrangeCost(browser, page));
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(500);
  }
  await context.close();
  // The first one also loads the code.
  return costs.slice(1);
}

/**
 * A browser of its own in which the map of so many nodes is the one that a start brings back.
 * @param {number} count
 * @param {Workers} serviceWorkers
 */
async function contextWithMap(count, serviceWorkers = 'block') {
  const context = await browser.newContext({ serviceWorkers, viewport });
  const first = await context.newPage();
  // The dialog of the computer can't be answered here; without it the page asks the browser for a file.
  await first.addInitScript(() => void Reflect.deleteProperty(window, 'showOpenFilePicker'));
  first.on('dialog', (dialog) => void dialog.accept());
  await first.goto(editor.address);
  const file = join(root, '.cache', `large-${count}.vsm.json`);
  writeFileSync(file, measures.largeMapText(count));
  const chooser = first.waitForEvent('filechooser');
  await first.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles(file);
  await first.locator('.react-flow__node').first().waitFor({ state: 'attached' });
  await first.waitForTimeout(untilSaved);
  await first.close();
  return context;
}

/** @param {import('playwright-core').Page} page */
async function medianDrag(page) {
  const runs = [];
  for (let run = 0; run < 3; run += 1) runs.push(await dragCost(page, '.react-flow__node >> nth=8', 60));
  return {
    perMove: percentile(
      runs.map(({ perMove }) => perMove),
      0.5,
    ),
    frameP95: percentile(
      runs.map(({ frameP95 }) => frameP95),
      0.5,
    ),
    changed: percentile(
      runs.map(({ changed }) => changed),
      0.5,
    ),
  };
}

/** @param {import('playwright-core').Page} page */
async function frameCount(page) {
  await page.locator('.react-flow__node').nth(8).click();
  const field = page.getByLabel('Wait before', { exact: true });
  await field.selectText();
  const counts = [];
  for (const key of ['9', '9', '9']) counts.push(await framesUntilFigures(page, field, key));
  return percentile(counts, 0.5);
}

/** @param {import('playwright-core').Page} page */
async function stepCosts(page) {
  await page.locator('.react-flow__node').nth(8).click();
  const costs = [];
  for (let run = 0; run < 9; run += 1) {
    costs.push(await stepCost(browser, page));
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Escape');
  // The first ones are those of a page that has just been opened.
  return costs.slice(2);
}

/**
 * What a picture of a large map costs, once its code is loaded: how long one waits for it, and the processor time of the
 * page's process, which draws and packs it, in which what else goes on in this computer has no say.
 */
async function bigPicture() {
  const context = await contextWithMap(500);
  const page = await context.newPage();
  await timeToNodes(page, editor.address);
  await page.waitForTimeout(untilSettled);
  const session = await browser.newBrowserCDPSession();
  const processor = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    return 1000 * pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const costs = [];
  for (let run = 0; run < 4; run += 1) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.waitForTimeout(1000);
    const download = page.waitForEvent('download');
    const before = await processor();
    const startedAt = performance.now();
    await dialog.getByRole('button', { name: /^Download/ }).click();
    await download;
    costs.push({ clock: performance.now() - startedAt, processor: (await processor()) - before });
    await dialog.waitFor({ state: 'detached' });
  }
  await session.detach();
  await context.close();
  const median = (/** @type {'processor' | 'clock'} */ kind) =>
    percentile(
      // The first one also loads the code.
      costs.slice(1).map((cost) => cost[kind]),
      0.5,
    );
  return { processor: median('processor'), clock: median('clock') };
}

/** @param {import('playwright-core').Page} page */
async function pngTime(page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const times = [];
  for (let run = 0; run < 4; run += 1) {
    const download = page.waitForEvent('download');
    const startedAt = performance.now();
    await dialog.getByRole('button', { name: /^Download/ }).click();
    await download;
    times.push(performance.now() - startedAt);
    if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export', exact: true }).click();
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // The first one also loads the code.
  return percentile(times.slice(1), 0.5);
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number | undefined} beside the same with React Flow alone
 * @param {number | undefined} budget
 * @param {string} unit
 */
function row(what, value, beside, budget, unit) {
  rows.push({
    what,
    value: words(value, unit),
    beside: beside === undefined ? '' : words(beside, unit),
    budget: budget === undefined ? '' : `≤ ${words(budget, unit)}`,
    ok: budget === undefined || value <= budget,
  });
}

/**
 * The budget is for what the page works; the clock also counts what else keeps this computer busy.
 * @param {string} what
 * @param {readonly import('./bench/keyToPaint.mjs').Cost[]} costs
 * @param {number} budget
 */
function painted(what, costs, budget) {
  const median = (/** @type {'processor' | 'clock'} */ kind) =>
    percentile(
      costs.map((cost) => cost[kind]),
      0.5,
    );
  row(what, median('processor'), undefined, budget, 'ms');
  row('  by the clock', median('clock'), undefined, undefined, 'ms');
}

/**
 * @param {string} what
 * @param {number} value
 * @param {number} beside
 * @param {number | undefined} factor
 */
function compare(what, value, beside, factor) {
  row(what, value, beside, undefined, 'ms');
  rows.push({
    what: '  as a multiple',
    value: `${(value / beside).toFixed(2)}×`,
    beside: '1×',
    budget: factor === undefined ? '' : `≤ ${factor}×`,
    ok: factor === undefined || value <= beside * factor,
  });
}

/**
 * @param {number} value
 * @param {string} unit
 */
function words(value, unit) {
  const digits = Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0);
  return `${digits} ${unit}`.trim();
}

function printTable() {
  const heads = { what: 'What', value: 'Pullmap', beside: 'React Flow alone', budget: 'Budget', ok: true };
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(
    `Medians on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Chromium ${browser.version()}\n`,
  );
  for (const { what, value, beside, budget, ok } of [heads, ...rows]) {
    const cells = [what.padEnd(width), value.padStart(10), beside.padStart(18), budget.padStart(10)];
    console.log(`${cells.join('  ')}${ok ? '' : '  missed'}`);
  }
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
}
