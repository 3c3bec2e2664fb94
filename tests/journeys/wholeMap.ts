import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { measures } from './editorPage.ts';
import { expect } from './test.ts';

/**
 * The map that people draw in the journeys: visitors are scored, most are called and the others nurtured first, then
 * come offer and signature, where one in ten goes back to the offer, and the buyer. Names as they are typed in one line.
 */
export const lines = {
  score: 'Score 5 min wait 4 h',
  call: 'Call 20 min wait 1 d',
  nurture: 'Nurture 6 min wait 15 d',
  offer: 'Offer 45 min wait 3 d',
  sign: 'Sign 30 min wait 2 d',
} as const;

/**
 * 4.08 h + 60 % of 8.33 h + 40 % of 120.1 h + (24.75 h + 16.5 h) / 90 % = 102.96 h, at 8 h a day, which is what the
 * page has to say once the map stands.
 */
export async function expectWholeMap(page: Page): Promise<void> {
  await expect(measures(page)).toContainText('12.9 d');
  await expect(page.locator('.react-flow__node')).toHaveCount(7);
  await expect(page.locator('.react-flow__edge')).toHaveCount(8);
}

/** What has been downloaded as a map file is this map, and what has been downloaded as a PNG is a picture. */
export function expectFiles(files: readonly { readonly name: string; readonly path: string }[]): void {
  const [picture, map] = files.map(({ path }) => readFileSync(path));
  expect(files.map(({ name }) => name.replace(/^.*?\./, ''))).toEqual(['png', 'vsm.json']);
  expect(picture?.subarray(1, 4).toString()).toBe('PNG');
  expect(picture?.readUInt32BE(16)).toBeGreaterThan(1000);
  const { states } = JSON.parse(map?.toString() ?? '');
  const [{ nodes, edges }] = states;
  const names = nodes.map(({ data }: { data: { name: string } }) => data.name);
  expect(names.toSorted()).toEqual(['Buyer', 'Call', 'Nurture', 'Offer', 'Score', 'Sign', 'Visitors']);
  const shares = edges.map(({ data }: { data?: { sharePercent?: number } }) => data?.sharePercent);
  expect(shares.filter((each: number | undefined) => each !== undefined).toSorted()).toEqual([10, 60]);
}

/** What the hands did on the page since it was opened. */
export type Hands = {
  readonly presses: number;
  readonly drags: number;
  readonly doubleClicks: number;
  /** Keys pressed where no text is written. */
  readonly keys: number;
};

/** Counts from now on, and on every page that is opened after this. */
export async function watchHands(page: Page): Promise<() => Promise<Hands>> {
  await page.addInitScript(() => {
    const hands = { presses: 0, drags: 0, doubleClicks: 0, keys: 0 };
    Object.assign(window, { hands });
    const listen = (type: string, count: (event: Event) => void) =>
      window.addEventListener(type, count, { capture: true });
    listen('pointerdown', () => (hands.presses += 1));
    listen('dblclick', () => (hands.doubleClicks += 1));
    listen('dragstart', () => (hands.drags += 1));
    listen('pointermove', (event) => {
      if (event instanceof PointerEvent && event.buttons !== 0) hands.drags += 1;
    });
    listen('keydown', ({ target }) => {
      const isText = target instanceof Element && target.matches('input, textarea');
      if (!isText) hands.keys += 1;
    });
  });
  return () => page.evaluate('window.hands');
}
