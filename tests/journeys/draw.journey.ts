import type { Page } from '@playwright/test';
import { measures, openBlank, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

async function place(page: Page, kind: string, x: number, y: number, name: string) {
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.mouse.click(x, y);
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(symbol(page, name)).toBeAttached();
}

async function connect(page: Page, from: string, to: string) {
  const handle = symbol(page, from).locator('[data-handle="right"]');
  await symbol(page, from).hover();
  const start = await handle.boundingBox();
  const end = await symbol(page, to).boundingBox();
  if (start === null || end === null) throw new Error(`nothing to connect from ${from} to ${to}`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 10, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

async function fill(page: Page, step: string, field: string, value: string) {
  await symbol(page, step).click();
  // The details follow a moment after the map.
  await expect(page.getByRole('complementary').getByRole('textbox').first()).toHaveValue(step);
  await page.getByLabel(field, { exact: true }).fill(value);
  await page.keyboard.press('Enter');
}

test('three steps drawn with the mouse have a flow time, and every edit can be undone and redone', async ({
  page,
}) => {
  await openBlank(page);
  await place(page, 'Step', 300, 300, 'Brief');
  await place(page, 'Step', 560, 300, 'Write');
  await place(page, 'Step', 820, 300, 'Review');
  await connect(page, 'Brief', 'Write');
  await connect(page, 'Write', 'Review');
  await expect(page.locator('.react-flow__edge')).toHaveCount(2);

  await fill(page, 'Brief', 'Process time', '30 min');
  await fill(page, 'Write', 'Process time', '1h 30min');
  await fill(page, 'Write', 'Wait before', '2 d');
  await fill(page, 'Review', 'Wait before', '1d 4h');
  await expect(measures(page)).toContainText('3.75 d');

  const undo = page.getByRole('button', { name: /^Undo/ });
  for (let step = 0; step < 30 && (await undo.getAttribute('aria-disabled')) !== 'true'; step += 1)
    await undo.click();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);
  const redo = page.getByRole('button', { name: /^Redo/ });
  for (let step = 0; step < 30 && (await redo.getAttribute('aria-disabled')) !== 'true'; step += 1)
    await redo.click();
  await expect(page.locator('.react-flow__edge')).toHaveCount(2);
  await expect(measures(page)).toContainText('3.75 d');
});

test('a dragged step is moved by one entry of the history', async ({ page }) => {
  await openBlank(page);
  await place(page, 'Step', 400, 300, 'Brief');
  const before = await symbol(page, 'Brief').boundingBox();
  await symbol(page, 'Brief').hover();
  await page.mouse.down();
  await page.mouse.move(600, 420, { steps: 12 });
  await page.mouse.up();
  const after = await symbol(page, 'Brief').boundingBox();
  expect(after?.x).toBeGreaterThan((before?.x ?? 0) + 100);
  await page.keyboard.press('Control+z');
  expect(await symbol(page, 'Brief').boundingBox()).toEqual(before);
});

test('copying and pasting makes a second symbol with the same figures', async ({ page }) => {
  await openBlank(page);
  await place(page, 'Step', 400, 300, 'Brief');
  await fill(page, 'Brief', 'Process time', '30 min');
  await symbol(page, 'Brief').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(symbol(page, 'Brief')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(symbol(page, 'Brief')).toHaveCount(1);
});
