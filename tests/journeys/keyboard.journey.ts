import type { Page } from '@playwright/test';
import { measures, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** Presses Tab until the focus is on a control with this name. */
async function tabTo(page: Page, name: RegExp) {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute('aria-label') ?? '';
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [label, ...labels.map((each) => each.textContent), element?.textContent ?? ''].join(' ').trim();
    });
    if (name.test(found)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test('an example is opened, read, changed and saved with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /lead nurture/i);
  await page.keyboard.press('Enter');
  await expect(measures(page)).toContainText('29.6 d');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, /Nurture/);
  // In passing nothing is selected; any other key selects.
  await page.keyboard.press('Space');
  await expect(page.getByRole('complementary').getByLabel('Name', { exact: true })).toHaveValue(/^Nurture/);
  await page.keyboard.press('F6');
  await tabTo(page, /^Wait before/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2 d');
  await page.keyboard.press('Enter');
  await expect(measures(page)).toContainText('16.6 d');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Control+z');
  await expect(measures(page)).toContainText('29.6 d');
  expect((await saveToText(page)).text).toContain('"format": "pullmap"');
});

test('the shortcuts are listed under the question mark', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toContainText('Ctrl+Z');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('a key pressed while typing is text, not a command', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const title = page.getByLabel('Title of the map');
  await title.fill('');
  await title.pressSequentially('Sales c? m');
  await expect(title).toHaveValue('Sales c? m');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(symbol(page, 'Step')).toHaveCount(0);
});
