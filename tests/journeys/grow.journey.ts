import type { Page } from '@playwright/test';
import { openBlank, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

const nodes = (page: Page) => page.locator('.react-flow__node');
const edges = (page: Page) => page.locator('.react-flow__edge');
const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('a stream of ten steps is typed without the mouse, in one line, and taken back step by step', async ({
  page,
}) => {
  await openBlank(page);
  await page.keyboard.press('Tab');
  const names = [
    'Attract',
    'Capture',
    'Nurture',
    'Score',
    'Hand over',
    'Call',
    'Qualify',
    'Offer',
    'Legal',
    'Sign',
  ];
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press(name === 'Sign' ? 'Enter' : 'Tab');
  }
  await expect(nodes(page)).toHaveCount(10);
  await expect(edges(page)).toHaveCount(9);
  await expect(symbol(page, 'Sign')).toBeInViewport();
  const tops = await nodes(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(1);

  await press(page, 'ArrowLeft', 'ArrowLeft');
  await expect.poll(() => focusedName(page)).toContain('Offer');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Price');
  await page.keyboard.press('Enter');
  await expect(nodes(page)).toHaveCount(11);
  await press(page, 'Control+z', 'Control+z');
  await expect(nodes(page)).toHaveCount(10);
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAccessibleName(/Rename/);
});

test('a branch is asked about in place, a target is typed, a connection is changed and led elsewhere', async ({
  page,
}) => {
  await openBlank(page);
  await page.keyboard.press('Tab');
  for (const name of ['First', 'Second', 'Third']) {
    await page.keyboard.type(name);
    await page.keyboard.press(name === 'Third' ? 'Enter' : 'Tab');
  }
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByRole('button', { name: /^Choice/ })).toBeFocused();
  await press(page, 'ArrowRight', 'Enter');
  await page.keyboard.type('Beside');
  await page.keyboard.press('Enter');
  await expect(edges(page)).toHaveCount(4);

  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Connect “Beside” to' })).toBeFocused();
  await page.keyboard.type('fir');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedName(page)).toContain('Rework from Beside to First');
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: 'Connection from Beside to First' });
  await expect(form.getByRole('textbox', { name: 'Share' })).toBeFocused();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect.poll(() => focusedName(page)).toContain('20 %');

  await page.keyboard.press('Tab');
  await page.keyboard.type('Repair');
  await page.keyboard.press('Enter');
  await expect(edges(page)).toHaveCount(6);
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Add branch below' })).toBeVisible();
});

test('nothing is added in passing: Tab walks the symbols, Escape lets go, F6 leaves the map', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  const count = await nodes(page).count();
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await press(page, 'Enter', 'Tab', 'Tab', 'Tab');
  await expect(nodes(page)).toHaveCount(count);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);
  await press(page, 'Escape', 'Tab');
  await expect(nodes(page)).toHaveCount(count);
  await page.keyboard.press('F6');
  await expect(page.locator('.react-flow__node:focus')).toHaveCount(0);
});

test('a step is found by a part of its name and comes into view', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: 'Find on the map' }).fill('nurt');
  await page.keyboard.press('Enter');
  await expect(symbol(page, 'Nurture')).toBeFocused();
  await expect(symbol(page, 'Nurture')).toBeInViewport();
});
