/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

/**
 * What a key press costs until its effect has been painted: `processor`, the milliseconds that the main thread worked for
 * it, and `clock`, those that passed meanwhile, which are more where others keep this computer busy.
 * @typedef {{ processor: number, clock: number }} Cost
 */

/**
 * The cost of pressing Tab on a step until the new one is painted, its name open for typing.
 * @param {Browser} browser
 * @param {Page} page
 */
export function stepCost(browser, page) {
  return costOf(browser, page, 'Tab', () => {
    const before = document.activeElement;
    return () => document.activeElement !== before && document.activeElement?.tagName === 'TEXTAREA';
  });
}

/**
 * The cost of arranging the whole map, from the key that asks for it until its nodes are painted in their new places. Two
 * symbols must be selected, so that the details offer it: a dialog would have its own closing counted.
 * @param {Browser} browser
 * @param {Page} page
 */
export async function arrangeCost(browser, page) {
  await page.getByRole('button', { name: 'Arrange automatically', exact: true }).focus();
  return costOf(browser, page, 'Enter', () => {
    const places = () =>
      [...document.querySelectorAll('.react-flow__node')].map((node) => node.getAttribute('style')).join();
    const before = places();
    return () => places() !== before;
  });
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @param {string} key
 * @param {() => () => boolean} watch runs in the page before the key; what it gives says whether the effect is there
 * @returns {Promise<Cost>}
 */
async function costOf(browser, page, key, watch) {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  const isThere = await page.evaluateHandle(watch);
  const seen = await page.evaluateHandle(watchForEffect, isThere);
  await page.keyboard.press(key);
  await seen.evaluate(({ effect }) => effect);
  return costInTrace(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} TraceEvent */

/**
 * The tasks from the one in which the key came to the one that painted its effect. Times of a trace are microseconds.
 * @param {readonly TraceEvent[]} events
 * @returns {Cost}
 */
function costInTrace(events) {
  const key = events.find(({ name }) => name === 'bench-key');
  const shown = events.find(({ name }) => name === 'bench-shown');
  if (key === undefined || shown === undefined) throw new Error('the trace lacks the key or its effect');
  const tasks = events.filter(({ name, ph, pid, tid, ts, dur = 0 }) => {
    const isOfPage = name === 'RunTask' && ph === 'X' && pid === key.pid && tid === key.tid;
    return isOfPage && ts + dur >= key.ts && ts <= shown.ts;
  });
  const end = Math.max(...tasks.map(({ ts, dur = 0 }) => ts + dur));
  return {
    processor: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    clock: (end - key.ts) / 1000,
  };
}

/**
 * Marks the key, and the frame at whose start its effect is there: the task of that frame paints it.
 * @param {() => boolean} isThere
 */
function watchForEffect(isThere) {
  const effect = new Promise((resolve) => {
    addEventListener(
      'keydown',
      () => {
        performance.mark('bench-key');
        const look = () => {
          if (!isThere()) return void requestAnimationFrame(look);
          performance.mark('bench-shown');
          setTimeout(resolve, 50);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  return { effect };
}
