import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { measures, openExample, openText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** From now on the page cannot make elements of this name: whatever needs one breaks while it is drawn. */
async function breakElement(page: Page, name: string) {
  await page.evaluate((broken) => {
    for (const method of ['createElement', 'createElementNS'] as const) {
      const original: unknown = document[method];
      if (typeof original !== 'function') throw new Error(`no ${method}`);
      Object.assign(document, {
        [method]: (...args: string[]): unknown => {
          if (args.includes(broken)) throw new Error(`provoked: no ${broken}`);
          return Reflect.apply(original, document, args);
        },
      });
    }
  }, name);
}

test('a page that breaks still offers the map as a file', async ({ page, trouble }) => {
  await openExample(page, /lead nurture/i);
  await page.getByLabel('Title of the map').fill('Survivor');
  await breakElement(page, 'svg');
  await openText(page, 'bad.vsm.json', '');
  await expect(page.getByRole('heading', { name: 'The page broke, the map did not' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the map' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'pullmap', title: 'Survivor' });
  trouble.length = 0;
});

test('a panel that breaks leaves the map and the measures', async ({ page, trouble }) => {
  await openExample(page, /lead nurture/i);
  await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await breakElement(page, 'input');
  await symbol(page, 'Nurture').click();
  await expect(page.getByRole('alert').filter({ hasText: '“Details” could not be drawn' })).toBeVisible();
  await expect(measures(page)).toContainText('29.6 d');
  await expect(symbol(page, 'Nurture')).toBeVisible();
  trouble.length = 0;
});

test('a dialog that cannot be loaded says so and leaves the page working', async ({ page, trouble }) => {
  await openExample(page, /lead nurture/i);
  await breakElement(page, 'dialog');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: 'could not be opened' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(measures(page)).toContainText('29.6 d');
  trouble.length = 0;
});
