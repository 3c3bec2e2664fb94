import { gzipSync } from 'node:zlib';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Compressed kB of the JavaScript and CSS that a page asks for until a node is drawn and `words` stand on the page: what
 * is fetched later was not needed for that.
 * @param {Page} page
 * @param {string} words
 * @param {() => Promise<void>} open goes there; resolves when all of it is shown
 */
export async function kilobytesUntilUsable(page, words, open) {
  /** @type {Promise<{ url: string, bytes: number }>[]} */
  const answers = [];
  page.on('response', (response) => {
    if (!/\.(?:js|css)$/.test(new URL(response.url()).pathname)) return;
    const url = response.url();
    // What is still on its way when the page closes came after everything that was needed.
    const sized = response.body().then(
      (body) => ({ url, bytes: gzipSync(body).length }),
      () => ({ url, bytes: 0 }),
    );
    answers.push(sized);
  });
  await page.addInitScript((awaited) => {
    const observer = new MutationObserver(() => {
      const isUsable =
        document.querySelector('.react-flow__node') && document.body.innerText.includes(awaited);
      if (!isUsable) return;
      performance.mark('usable');
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, words);
  await open();
  const needed = await page.evaluate(() => {
    const usableAt = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .flatMap(({ name, startTime }) => (startTime < usableAt ? [name] : []));
  });
  const files = await Promise.all(answers);
  return files.reduce((sum, { url, bytes }) => sum + (needed.includes(url) ? bytes : 0), 0) / 1000;
}

/**
 * Milliseconds from the start of the navigation until the nodes have been painted: looked at before each frame is drawn,
 * and timed right after the first one that has them.
 * @param {Page} page
 * @param {string} address
 */
export async function timeToNodes(page, address) {
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('no node within 30 s')), 30_000);
        const look = () => {
          const node = document.querySelector('.react-flow__node');
          const isShown = node !== null && getComputedStyle(node).visibility !== 'hidden';
          if (isShown) setTimeout(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/**
 * Drags a node about and gives the main thread's milliseconds per pointer move, the 95th percentile of the time between
 * frames, and how many nodes had anything changed in them.
 * @param {Page} page
 * @param {string} selector of the node
 * @param {number} moves
 */
export async function dragCost(page, selector, moves) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing to drag at ${selector}`);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 6, { steps: 3 });
  await watchFrames(page);
  const session = await page.context().newCDPSession(page);
  // Processor time of the main thread: what else goes on in this computer has no say.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  for (let move = 1; move <= moves; move += 1) {
    await page.mouse.move(x + 6 + (move % 40), y + 6 + (move % 25));
  }
  const perMove = ((await taskTime(session)) - before) / moves;
  const { frames, changed } = await page.evaluate(() => window['benchResult']());
  await page.mouse.up();
  await session.detach();
  return { perMove, frameP95: percentile(frames, 0.95), changed };
}

/** @param {Page} page */
async function watchFrames(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const changed = new Set();
    let last = performance.now();
    let isOn = true;
    const tick = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const node = element?.closest('.react-flow__node');
        if (node) changed.add(node);
      }
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    window['benchResult'] = () => {
      isOn = false;
      observer.disconnect();
      return { frames, changed: changed.size };
    };
  });
}

/**
 * Milliseconds that the main thread has worked.
 * @param {import('playwright-core').CDPSession} session
 */
export async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/**
 * Frames between a key press in a field and the first frame in which the measures show something else.
 * @param {Page} page
 * @param {import('playwright-core').Locator} field
 * @param {string} key
 */
export async function framesUntilFigures(page, field, key) {
  await page.evaluate(() => {
    const footer = document.querySelector('footer');
    window['benchFrames'] = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const before = footer?.textContent;
          let frames = 0;
          const look = () => {
            frames += 1;
            if (footer?.textContent !== before) resolve(frames);
            else if (frames < 120) requestAnimationFrame(look);
            else resolve(Number.NaN);
          };
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => window['benchFrames']);
}

/**
 * @param {readonly number[]} values at least one
 * @param {number} share 0.5 is the median
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
