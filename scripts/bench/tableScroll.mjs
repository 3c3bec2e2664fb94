import { taskTime } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */

const frames = 120;

/**
 * Opens the table of the map and scrolls it by three rows a frame. `processor` is what the main thread works per frame, in
 * milliseconds, `frame` the middle one of the times between frames: one and a half times what a screen takes for a
 * picture means that every other one was dropped.
 * @param {Page} page
 */
export async function tableScroll(page) {
  await page.getByRole('radio', { name: 'Table', exact: true }).click({ force: true });
  await page.getByRole('grid').waitFor();
  await page.waitForTimeout(500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  const between = await page.getByRole('grid').evaluate(scrollOn, frames);
  const processor = ((await taskTime(session)) - before) / frames;
  await session.detach();
  return { processor, frame: between.toSorted((a, b) => a - b)[frames / 2] ?? Number.NaN };
}

/**
 * Runs in the page.
 * @param {Element} grid
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds between frames
 */
async function scrollOn(grid, count) {
  /** @type {number[]} */
  const between = [];
  let last = performance.now();
  for (let frame = 0; frame < count; frame += 1) {
    grid.scrollTop += 96;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    between.push(now - last);
    last = now;
  }
  return between;
}
