import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openExample } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const maps = (page: Page) => page.getByRole('dialog', { name: 'Your maps' });
const card = (page: Page, name: RegExp) => maps(page).getByRole('button', { name });

/** Two maps of one's own, the list of all maps in front. */
async function withTwoMaps(page: Page) {
  await openExample(page, /lead nurture/i);
  await page.getByLabel('Title of the map').fill('First of two');
  await expect(page.getByRole('banner')).toContainText('Saved in this browser');
  await page.keyboard.press('Control+Shift+o');
  await card(page, /^First of two/).waitFor();
  await maps(page).getByRole('button', { name: 'More for First of two' }).click({ force: true });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(card(page, /^First of two \(copy\).* 6 steps/)).toBeVisible();
}

test('all maps go into one archive and come back from it; what is deleted comes back by Undo', async ({
  page,
}) => {
  await withTwoMaps(page);
  const download = page.waitForEvent('download');
  await maps(page).getByRole('button', { name: 'All maps' }).click();
  await page.getByRole('menuitem', { name: 'Export all as one archive' }).click();
  const archive = await download;
  expect(archive.suggestedFilename()).toMatch(/^Pullmap maps \d{4}-\d\d-\d\d\.zip$/);

  await maps(page).getByLabel('Select First of two (copy)').check({ force: true });
  await maps(page).getByRole('button', { name: 'Delete' }).click();
  await expect(card(page, /^First of two \(copy\)/)).toBeHidden();
  await maps(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, /^First of two \(copy\)/)).toBeVisible();
  await maps(page).getByLabel('Select First of two (copy)').check({ force: true });
  await maps(page).getByRole('button', { name: 'Delete' }).click();
  await expect(card(page, /^First of two \(copy\)/)).toBeHidden();

  const chooser = page.waitForEvent('filechooser');
  await maps(page).getByRole('button', { name: 'All maps' }).click();
  await page.getByRole('menuitem', { name: /^Open a file or an archive/ }).click();
  const bytes = readFileSync(await archive.path());
  await (await chooser).setFiles({ name: 'all.zip', mimeType: 'application/zip', buffer: bytes });
  await expect(page.getByText('1 map added, 1 map here already.')).toBeVisible();
  await expect(card(page, /^First of two \(copy\)/)).toBeVisible();
});

test('maps are found, renamed and opened with the keyboard alone, on a tablet too', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await withTwoMaps(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByLabel('Find a map')).toBeFocused();
  await page.keyboard.type('copy');
  await expect(maps(page).getByText('1 of 2 maps')).toBeVisible();
  for (const name of [/Sort by/, /All maps/, /^First of two \(copy\)/]) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(maps(page).getByLabel('Title of the map')).toBeFocused();
  await page.keyboard.type('A copy of mine');
  await page.keyboard.press('Enter');
  await card(page, /^A copy of mine/).focus();
  await page.keyboard.press('Enter');
  await expect(maps(page)).toBeHidden();
  await expect(page.getByLabel('Title of the map')).toHaveValue('A copy of mine');
});
