import type { Page } from '@playwright/test';
import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const share = async (page: Page) => {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share as a link…' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#map=1\.\w+\.[\w-]+$/);
};
const fragmentOf = (link: string) => link.slice(link.indexOf('#'));
const follow = (page: Page, fragment: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);

test('a map goes by link into another browser, and is kept there', async ({ page, browser, baseURL }) => {
  await openExample(page, /lead nurture/i);
  await share(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const elsewhere = await browser.newContext({ serviceWorkers: 'block' });
  const other = await elsewhere.newPage();
  await other.goto(link);
  const dialog = other.getByRole('dialog', { name: 'Open the map in this link?' });
  await expect(dialog).toContainText('B2B content and lead nurture');
  await expect(dialog).toContainText('Future state');
  await expect(dialog).toContainText('6 steps, 9 symbols in all, 7 connections');
  expect(other.url()).toBe(baseURL);
  expect(await violations(other)).toEqual([]);
  // Whoever does not want it stands before the start screen, and may think again.
  await other.keyboard.press('Escape');
  await expect(other.getByRole('button', { name: 'Start a blank map' })).toBeVisible();
  await follow(other, fragmentOf(link));
  await expect(dialog.getByRole('button', { name: 'Open', exact: true })).toBeFocused();
  await other.keyboard.press('Enter');
  await expect(measures(other)).toContainText('29.6 d');
  await expect(other.getByText(/^Saved/).first()).toBeVisible();
  await other.reload();
  await expect(measures(other)).toContainText('29.6 d');
  await elsewhere.close();
});

test('a link never takes the place of the open map unasked; a spoilt one says what is wrong', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await share(page);
  const fragment = fragmentOf(await page.getByRole('textbox', { name: 'Link' }).inputValue());
  await page.keyboard.press('Escape');
  await symbol(page, 'Nurture').click();
  await page.keyboard.press('Delete');
  await expect(symbol(page, 'Nurture')).toHaveCount(0);
  await follow(page, fragment.slice(0, -40));
  await expect(page.getByRole('dialog')).toContainText('The link is not whole');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await follow(page, fragment);
  await expect(page.getByRole('dialog')).toContainText('Open as another map');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(symbol(page, 'Nurture')).toHaveCount(0);
  await follow(page, fragment);
  await page.getByRole('button', { name: 'Open as another map' }).click();
  await expect(symbol(page, 'Nurture')).toHaveCount(1);
  // The one that was open is among the maps of this browser, as it was.
  await page.keyboard.press('Control+Shift+o');
  const others = page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: /B2B/, hasNotText: 'open now' });
  await others.getByRole('button', { name: /^B2B content/ }).click();
  await expect(symbol(page, 'Nurture')).toHaveCount(0);
});
