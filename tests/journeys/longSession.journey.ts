import type { CDPSession, Page } from '@playwright/test';
import { openExample, saveToText, showView, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** How many edits; an afternoon's work is 5,000. */
const edits = Number(process.env['SESSION_EDITS'] ?? 100);
/** Edits until something else is done: another state, another view, an export. */
const burst = 100;
/** Bytes that the page may hold more at the end; the history, which is a thousand steps at most, is among them. */
const mostGrown = 20_000_000;

type Held = { readonly bytes: number; readonly listeners: number; readonly elements: number };

/** What the page holds once nothing is left to be thrown away. */
async function held(session: CDPSession): Promise<Held> {
  // What one collection lets go of may hold more, which the next one finds.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { bytes: of('JSHeapUsedSize'), listeners: of('JSEventListeners'), elements: of('Nodes') };
}

/** Edits the map in the page, a frame after each: the title and a step's wait in turn, with undo and redo among them. */
async function edit(page: Page, from: number, count: number) {
  await page.evaluate(
    async ([first, times]) => {
      const type = (field: Element | null | undefined, text: string) => {
        if (!(field instanceof HTMLInputElement)) throw new Error('the field is gone');
        // As typing does it: past React's own watch on the field.
        Reflect.set(HTMLInputElement.prototype, 'value', text, field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const press = (key: string) => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
        );
      };
      const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent.startsWith('Wait before'),
      );
      for (let number = first; number < first + times; number += 1) {
        if (number % 10 === 7) press('z');
        else if (number % 20 === 8) press('y');
        else if (number % 2 === 0) type(document.querySelector('header h1 input'), `edit ${number}`);
        else type(label?.control, `${1 + (number % 9)} d`);
        await new Promise(requestAnimationFrame);
      }
    },
    [from, count] as const,
  );
}

/** Shows everything once and puts it away again, back to the step's panel on the map. */
async function lookAround(page: Page) {
  await page.locator('body').press('Alt+s');
  await showView(page, 'Table');
  await expect(page.getByRole('grid').first()).toBeVisible();
  await showView(page, 'Map');
  for (const format of ['PNG picture', 'SVG drawing']) {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: format }).check();
    const arriving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Download/ }).click();
    await arriving;
    await expect(dialog).toBeHidden();
  }
  await saveToText(page);
  await page.locator('body').press('Alt+s');
  await symbol(page, 'Score').click();
  await expect(page.getByLabel('Wait before', { exact: true })).toBeVisible();
}

/** How many edits lie in the browser's journal, and how many were ever written. */
async function journal(page: Page) {
  return page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const database = await answer(indexedDB.open('pullmap-maps'));
    const reading = database.transaction(['maps', 'journal']);
    const length = await answer(reading.objectStore('journal').count());
    const maps: readonly { revision: number }[] = await answer(reading.objectStore('maps').getAll());
    database.close();
    return { length, written: Math.max(0, ...maps.map(({ revision }) => revision)) };
  });
}

test(`a session of ${edits} edits leaves nothing behind in the page`, async ({ page }) => {
  test.setTimeout(60_000 + edits * 200);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await openExample(page, /lead nurture/i);
  // Everything is fetched and shown once before it counts.
  await symbol(page, 'Score').click();
  await lookAround(page);
  await edit(page, 0, 20);
  await lookAround(page);
  const before = await held(session);
  for (let number = 20; number < 20 + edits; number += burst) {
    await edit(page, number, Math.min(burst, 20 + edits - number));
    if (number % 1000 === 20) await lookAround(page);
    else for (let time = 0; time < 2; time += 1) await page.locator('body').press('Alt+s');
  }
  await lookAround(page);
  await expect.poll(async () => (await journal(page)).written).toBeGreaterThan(edits * 0.8);
  const { length, written } = await journal(page);
  const after = await held(session);
  const grown = after.bytes - before.bytes;
  console.log(
    `${written} edits written, ${length} in the journal; ${(grown / 1e6).toFixed(1)} MB, ` +
      `${after.listeners - before.listeners} listeners and ${after.elements - before.elements} elements more`,
  );
  expect(grown, 'bytes').toBeLessThan(mostGrown);
  expect(after.listeners - before.listeners, 'listeners').toBeLessThanOrEqual(20);
  expect(after.elements - before.elements, 'elements').toBeLessThan(500);
  expect(length, 'the journal is made short').toBeLessThan(600);
});
