import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Opens the page and one of the examples; resolves when its map is drawn. */
export async function openExample(page: Page, title: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('.react-flow__node').first()).toBeAttached();
  // What comes right after the map is there before anybody presses a key or drops a file.
  await expect(page.locator('output.visually-hidden').first()).toBeAttached();
}

/** Opens the page with an empty map. */
export async function openBlank(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Start a blank map' }).click();
  // Nobody answers two questions faster than what is needed next is fetched.
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The symbol whose name is drawn in it. */
export function symbol(page: Page, name: string): Locator {
  return page.locator('.react-flow__node').filter({ hasText: name });
}

/** The bar with the figures. */
export function measures(page: Page): Locator {
  return page.locator('footer');
}

/** Looks at the map in another view: by its tab, or where the head of the page is narrow, by the menu of all views. */
export async function showView(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('radiogroup', { name: 'View' }).getByRole('radio', { name, exact: true });
  if (await tab.isVisible()) {
    await tab.check({ force: true });
    return;
  }
  await page.getByRole('button', { name: /^Shown: / }).click();
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
}

/** Saves the map with the keyboard and gives its text. */
export async function saveToText(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Opens text as a file, as the file picker would give it. */
export async function openText(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  const picker = await chooser;
  await picker.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
