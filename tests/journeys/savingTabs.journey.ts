import type { Page } from '@playwright/test';
import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const title = (page: Page) => page.getByLabel('Title of the map');
const head = (page: Page) => page.getByRole('banner');
const readOnly = (page: Page) => page.getByText('This map is open in another tab.');

test('undo goes on after a reload', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Nurture').click();
  await page.getByLabel('Wait before', { exact: true }).fill('2 d');
  await page.keyboard.press('Enter');
  await expect(measures(page)).toContainText('16.6 d');
  await expect(head(page)).toContainText('Saved in this browser');
  await page.reload();
  await expect(measures(page)).toContainText('16.6 d');
  await page.getByRole('button', { name: /Undo Change/ }).click();
  await expect(measures(page)).toContainText('29.6 d');
  await page.reload();
  await page.getByRole('button', { name: /Redo Change/ }).click();
  await expect(measures(page)).toContainText('16.6 d');
});

test('a second tab reads, follows, takes over, and goes on when the first is gone', async ({
  page,
  context,
}) => {
  await openExample(page, /lead nurture/i);
  await title(page).fill('First');
  await expect(head(page)).toContainText('Saved in this browser');
  const second = await context.newPage();
  await second.goto('/');
  await expect(readOnly(second)).toBeVisible();
  await expect(head(second)).toContainText('Read-only: open in another tab');
  expect(await violations(second)).toEqual([]);
  await title(second).fill('Refused');
  await expect(second.getByRole('region', { name: 'Messages' })).toContainText('Nothing was changed');

  await title(page).fill('Edited in the first');
  await title(second).blur();
  await expect(title(second)).toHaveValue('Edited in the first');

  await title(page).fill('Not yet written');
  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(readOnly(page)).toBeVisible();
  await expect(readOnly(second)).toBeHidden();
  await expect(title(second)).toHaveValue('Not yet written');
  await title(second).fill('Edited in the second');
  await expect(title(page)).toHaveValue('Edited in the second');

  // The tab that writes crashes.
  const devtools = await context.newCDPSession(second);
  void devtools.send('Page.crash').catch(() => undefined);
  await expect(readOnly(page)).toBeHidden();
  await title(page).fill('Back in the first');
  await expect(head(page)).toContainText('Saved in this browser');
});

test('the open map may be copied where another tab writes it', async ({ page, context }) => {
  await openExample(page, /lead nurture/i);
  await title(page).fill('Mine');
  await expect(head(page)).toContainText('Saved in this browser');
  const second = await context.newPage();
  await second.goto('/');
  await second.getByRole('button', { name: 'Open a copy' }).click();
  await expect(title(second)).toHaveValue('Mine (copy)');
  await expect(readOnly(second)).toBeHidden();
  await title(second).fill('A copy of it');
  await expect(head(second)).toContainText('Saved in this browser');
  await expect(title(page)).toHaveValue('Mine');
});
