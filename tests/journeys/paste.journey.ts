import type { Page } from '@playwright/test';
import { measures, openBlank, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** As Excel puts a range on the clipboard. */
function range(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\r\n');
}

/** Puts a text on the clipboard and presses the keys for pasting on the map. */
async function paste(page: Page, text: string) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.getByTestId('canvas').focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste a list' });
  await expect(dialog).toBeVisible();
  return dialog;
}

const edges = (page: Page) => page.locator('.react-flow__edge');

async function tidy(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.react-flow__viewport')?.getAttribute('style') ?? '');
}

test('a range of a spreadsheet becomes a chain, with a column put right, and a second one its new figures', async ({
  page,
}) => {
  await openBlank(page);
  const dialog = await paste(
    page,
    range(
      ['Activity', 'PT (min)', 'Queue days', '% C&A'],
      ['Capture', '6', '1', '80'],
      ['Nurture', '6', '15', '90'],
      ['Score', '9', '2,5', '70'],
      ['Call', '45', '4', '75'],
    ),
  );
  await expect(dialog.getByRole('cell', { name: 'Capture' })).toBeVisible();
  await dialog.getByLabel('Queue days holds').selectOption('Wait before');
  await dialog.getByLabel('Numbers without a unit in Queue days are').selectOption('in days');
  await dialog.getByRole('button', { name: 'Paste 4 steps' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await expect(edges(page)).toHaveCount(3);
  await expect(page.getByRole('img', { name: 'Push from Score to Call' })).toBeAttached();
  // 22.5 d of waiting and 66 min of work, at 8 h a day.
  await expect(measures(page)).toContainText('22.6 d');

  const again = await paste(page, range(['Step', 'Wait'], ['Nurture', '5 d'], ['Call', '1 d']));
  await expect(again.getByRole('radio', { name: 'Update steps of the same name' })).toBeChecked();
  await again.getByRole('button', { name: 'Update 2 steps' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(4);
  await expect(measures(page)).toContainText('9.64 d');
  await page.keyboard.press('Control+z');
  await expect(measures(page)).toContainText('22.6 d');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
});

test('a pasted list follows the selected step, and what came after it comes after the list', async ({
  page,
}) => {
  await openBlank(page);
  await (await paste(page, 'Capture 5m\nClose 10m')).getByRole('button', { name: 'Paste 2 steps' }).click();
  await symbol(page, 'Capture').click();
  const dialog = await paste(page, 'Score wait 1d\nCall wait 2d');
  await expect(dialog.getByRole('radio', { name: 'After “Capture”' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  for (const name of ['Capture to Score', 'Score to Call', 'Call to Close'])
    await expect(page.getByRole('img', { name: `Push from ${name}` })).toBeAttached();
  await expect(edges(page)).toHaveCount(3);
});

test('a long list is shown from its beginning, at a size at which it can be read', async ({ page }) => {
  await openBlank(page);
  const list = Array.from({ length: 60 }, (_, index) => `Step ${index + 1} wait 1d`).join('\n');
  await (await paste(page, list)).getByRole('button', { name: 'Paste 60 steps' }).click();
  await expect.poll(() => tidy(page)).toMatch(/scale\(0\.75\)/);
  const first = page.locator('.react-flow__node').filter({ hasText: /^Step 1(?!\d)/ });
  await expect(first).toBeInViewport({ ratio: 1 });
});
