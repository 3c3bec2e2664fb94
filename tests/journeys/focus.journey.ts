import type { Page } from '@playwright/test';
import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName);

/** A symbol with a connection behind it that is selected, and has the focus. */
async function goToConnection(page: Page) {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Score').click();
  await page.keyboard.press('e');
  await expect.poll(() => focusedName(page)).toMatch(/^Push from Score/);
}

test('whatever is opened over the map gives the focus back to the connection that had it', async ({
  page,
}) => {
  await goToConnection(page);
  const openers: readonly (readonly [key: string, role: 'dialog' | 'menu'])[] = [
    ['Control+k', 'dialog'],
    ['?', 'dialog'],
    ['Shift+F10', 'menu'],
    ['Control+Shift+e', 'dialog'],
  ];
  for (const [key, role] of openers) {
    await page.keyboard.press(key);
    await expect(page.getByRole(role).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole(role)).toHaveCount(0);
    await expect.poll(() => focusedName(page)).toMatch(/^Push from Score/);
  }
});

test('what is chosen in the menu has the focus: a name that opens, a form, a question', async ({ page }) => {
  await goToConnection(page);
  const choose = async (item: RegExp) => {
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose(/^Change connection/);
  const form = page.getByRole('region', { name: /^Connection from/ });
  await expect(form.getByRole('textbox', { name: 'Share' })).toBeFocused();
  await page.keyboard.press('Escape');
  await choose(/^Lead connection/);
  await expect(page.getByRole('combobox', { name: 'Lead it to' })).toBeFocused();
  await page.keyboard.press('Escape');
  await symbol(page, 'Score').click();
  await choose(/^Rename/);
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('what is deleted gives the focus to what comes before it, never to the page', async ({ page }) => {
  await goToConnection(page);
  await page.keyboard.press('Delete');
  await expect.poll(() => focusedName(page)).toMatch(/^Step Score/);
  await page.keyboard.press('Control+z');
  await symbol(page, 'Score').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => focusedName(page)).toMatch(/^Step Nurture/);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  await expect(page.getByTestId('canvas')).toBeFocused();
});
