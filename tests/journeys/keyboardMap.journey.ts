import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';
import { expectFiles, expectWholeMap, lines, watchHands } from './wholeMap.ts';

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Types into the name that is open, and goes on with this key. */
async function name(page: Page, line: string, key: string) {
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(line);
  await page.keyboard.press(key);
}

/** Goes from connection to connection until this one has the focus. */
async function goToConnection(page: Page, label: RegExp) {
  for (let walked = 0; walked < 12; walked += 1) {
    if (label.test(await focusedName(page))) return;
    await page.keyboard.press('e');
  }
  throw new Error(`E never led to ${String(label)}`);
}

/** Gives a connection a share at the connection. */
async function share(page: Page, label: RegExp, percent: string) {
  await goToConnection(page, label);
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: /^Connection from/ });
  await expect(form.getByRole('textbox', { name: 'Share' })).toBeFocused();
  await page.keyboard.type(percent);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

/** Chooses a format of the export by its name, from the one that has the focus, and downloads it. */
async function download(page: Page, format: string) {
  await page.keyboard.press('Control+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const radio = dialog.getByRole('radio', { name: format, exact: true });
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  for (let walked = 0; walked < 12 && !(await radio.isChecked()); walked += 1)
    await page.keyboard.press('ArrowDown');
  const button = dialog.getByRole('button', { name: /^Download/ });
  for (let walked = 0; walked < 40; walked += 1) {
    if (await button.evaluate((each) => each === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await arriving;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('a whole map is drawn, measured and exported with the keyboard alone', async ({ page }) => {
  const hands = await watchHands(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Start a blank map/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Who is the customer?')).toBeFocused();
  await page.waitForLoadState('networkidle');
  await page.keyboard.type('Buyer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('See it work on my own case');
  await page.keyboard.press('Enter');

  // Backwards, from the customer on.
  await expect.poll(() => focusedName(page)).toContain('Buyer');
  await page.keyboard.press('Shift+Tab');
  await name(page, lines.sign, 'Shift+Tab');
  await name(page, lines.offer, 'Shift+Tab');
  await name(page, lines.call, 'Shift+Tab');
  await name(page, lines.score, 'Enter');
  await press(page, 'o', 'Enter');
  await name(page, 'Visitors', 'Enter');

  // A choice: most are called, the others nurtured.
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect.poll(() => focusedName(page)).toContain('Call');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('button', { name: /^Choice/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await name(page, lines.nurture, 'Enter');
  await page.keyboard.press('ArrowLeft');
  await share(page, /Score to Call/, '60');

  // Rework: both ends by typing.
  await press(page, 'Escape', 'Escape', 'c');
  await expect(page.getByRole('combobox', { name: /^Connect from/ })).toBeFocused();
  await page.keyboard.type('sig');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Connect “Sign” to' })).toBeFocused();
  await page.keyboard.type('off');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toContain('Rework from Sign to Offer');
  await share(page, /Rework from Sign to Offer/, '10');
  await expectWholeMap(page);

  expectFiles([await download(page, 'PNG picture'), await download(page, 'Map file')]);
  expect((await hands()).presses).toBe(0);
});
