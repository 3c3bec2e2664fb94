import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startChromium } from './killedChromium.ts';

/** How often it is killed. */
const kills = Number(process.env['KILLS'] ?? 5);
/** Milliseconds: no edit older than this may be lost. A quarter of a second is left to a busy computer. */
const oldestLoss = 250 + 250;

type Edits = {
  /** When each edit was made, by its number. */
  readonly made: Map<number, number>;
  /** The latest edit that the page has called saved. */
  saved: number;
};

/** Renames the map in bursts until the end of the page, and tells here what it did and what it called saved. */
async function editOn(page: Page, from: number): Promise<Edits> {
  const edits: Edits = { made: new Map(), saved: from };
  await page.exposeFunction('tellEdit', (number: number, at: number) => void edits.made.set(number, at));
  await page.exposeFunction('tellSaved', (number: number) => {
    edits.saved = Math.max(edits.saved, number);
  });
  await page.evaluate((first) => {
    const tell = (name: string, ...values: number[]) => {
      const told: unknown = Reflect.get(window, name);
      if (typeof told === 'function') Reflect.apply(told, window, values);
    };
    const input = document.querySelector<HTMLInputElement>('header h1 input');
    const banner = document.querySelector('header');
    if (input === null || banner === null) throw new Error('no title');
    let number = first;
    const edit = (left: number) => {
      number += 1;
      // As typing does it: past React's own watch on the field.
      Reflect.set(HTMLInputElement.prototype, 'value', `edit ${number}`, input);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      tell('tellEdit', number, Date.now());
      if (left > 0) setTimeout(edit, 30, left - 1);
      else setTimeout(edit, Math.random() * 600, Math.floor(Math.random() * 12));
    };
    new MutationObserver(() => {
      if (banner.textContent.includes('Saved in this browser')) tell('tellSaved', number);
    }).observe(banner, { subtree: true, childList: true, characterData: true });
    edit(5);
  }, from);
  return edits;
}

/** The number of the edit that the page shows after a start, with the map whole around it. */
async function restoredEdit(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await expect(page.locator('footer')).toContainText('29.6 d');
  await expect(page.getByText(/could not be read|other version/)).toHaveCount(0);
  const title = await page.getByLabel('Title of the map').inputValue();
  // So is its history.
  await expect(page.getByRole('button', { name: 'Undo Rename map' })).toBeEnabled();
  return Number(/^edit (\d+)$/.exec(title)?.[1] ?? 0);
}

test(`Chromium killed ${kills} times in the middle of editing loses next to nothing`, async ({ baseURL }) => {
  test.setTimeout(60_000 + kills * 15_000);
  const address = baseURL ?? '';
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  const losses: number[] = [];
  let running = await startChromium(profile);
  try {
    await running.page.goto(address);
    await running.page
      .getByRole('dialog')
      .getByRole('button', { name: /lead nurture/i })
      .click();
    await expect(running.page.locator('footer')).toContainText('29.6 d');
    let last = 0;
    for (let time = 0; time < kills; time += 1) {
      const edits = await editOn(running.page, last);
      await expect.poll(() => edits.saved, { intervals: [50] }).toBeGreaterThan(last);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500));
      const killedAt = Date.now();
      await running.kill();
      running = await startChromium(profile);
      const restored = await restoredEdit(running.page, address);
      expect(restored, 'what the page had called saved is there').toBeGreaterThanOrEqual(edits.saved);
      const oldest = edits.made.get(restored + 1);
      losses.push(oldest === undefined ? 0 : killedAt - oldest);
      last = Math.max(restored, ...edits.made.keys());
    }
  } finally {
    await running.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`age of the oldest lost edit after each kill, in ms: ${losses.join(', ')}`);
  expect(Math.max(...losses)).toBeLessThan(oldestLoss);
});
