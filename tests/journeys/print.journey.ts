import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openExample, showView } from './editorPage.ts';
import { expect, test } from './test.ts';

/** Runs a command by its name, through the palette. */
async function run(page: Page, command: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or symbol' }).fill(command);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** Stands in for the browser's print window, which opens and stays open until `closePrinting`. */
async function watchPrinting(page: Page) {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', document.title);
  });
}

/** What the browser makes of the page once it has been asked to print, and what the file would be called. */
async function printed(page: Page) {
  const root = page.locator('html[data-printed]');
  await expect(root).toBeAttached();
  const title = await root.getAttribute('data-printed');
  const words = await page.locator('.printed-pages').textContent();
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const text = bytes.toString('latin1');
  await page.evaluate(() => {
    document.documentElement.removeAttribute('data-printed');
    window.dispatchEvent(new Event('afterprint'));
  });
  const sizes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [Number(width), Number(height)].map(Math.round).join(' × '),
  );
  return {
    title,
    words,
    sizes,
    /** Drawn, not pictured: no image, and letters of the editor's font. */
    images: text.match(/\/Subtype \/Image/g)?.length ?? 0,
    hasLetters: /\/BaseFont \/[A-Z]+\+Inter-Bold/.test(text),
  };
}

test('the A3 sheet is seen as it will be, printed as one page, and kept as a picture', async ({ page }) => {
  await watchPrinting(page);
  await openExample(page, /sales opportunity/i);
  const titleBefore = await page.title();
  await run(page, 'A3 sheet');
  const dialog = page.getByRole('dialog', { name: 'A3 sheet' });
  const preview = dialog.getByRole('img', { name: 'The sheet as it will be' });
  await expect(preview).toContainText('Action plan');
  await dialog.getByRole('checkbox', { name: 'Lines to sign on' }).uncheck();
  await expect(preview).not.toContainText('Agreed by');
  await dialog.getByRole('checkbox', { name: 'Lines to sign on' }).check();

  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download PNG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Sales opportunity A3 sheet.png');
  const png = readFileSync(await file.path());
  // 420 × 297 millimetres at 200 pixels to the inch.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3307, 2339]);
  await expect(dialog).toBeHidden();

  await run(page, 'A3 sheet');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  const sheet = await printed(page);
  expect(sheet).toMatchObject({ sizes: ['1191 × 842'], images: 0, hasLetters: true });
  expect(sheet.title).toBe('Sales opportunity - A3 sheet');
  for (const words of ['Customer and needs', 'Comparison', 'Standard tiers', 'Agreed by']) {
    expect(sheet.words).toContain(words);
  }
  await expect(page.locator('.printed-pages')).toHaveCount(0);
  expect(await page.title()).toBe(titleBefore);
});

test('a map goes on one sheet of paper, or over several that say where they belong', async ({ page }) => {
  await watchPrinting(page);
  await openExample(page, /lead nurture/i);
  const print = async (size: string) => {
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'PDF or print' }).check();
    await dialog.getByRole('radio', { name: size }).check();
    await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
    const made = await printed(page);
    await expect(dialog).toBeHidden();
    return made;
  };
  const whole = await print('On one sheet');
  expect(whole).toMatchObject({ sizes: ['842 × 595'], images: 0, hasLetters: true });
  expect(whole.title).toBe('B2B content and lead nurture - Current state');
  const tiled = await print('100 %');
  expect(tiled.sizes.length).toBeGreaterThan(1);
  expect(new Set(tiled.sizes).size).toBe(1);
  expect(tiled.words).toContain(`Sheet 2 of ${tiled.sizes.length}`);
  expect(tiled.images).toBe(0);
});

test('the browser’s own key prints the map, not the editor', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.waitForLoadState('networkidle');
  const pages = () => page.locator('.printed-pages').count();
  // What the browser says before and after it prints.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await pages()).toBe(1);
  await expect(page.locator('.printed-page.a4-landscape')).toContainText('Flow time');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await pages()).toBe(0);
  await showView(page, 'Table');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await pages()).toBe(0);
});

test('figures, steps and plan are copied as Markdown', async ({ page }) => {
  await openExample(page, /sales opportunity/i);
  await run(page, 'Copy as Markdown');
  await expect(page.getByText('The text is on the clipboard.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# Sales opportunity\n/);
  expect(text).toContain('| Flow time | 45.3 d |');
  expect(text).toContain('## Action plan');
});
