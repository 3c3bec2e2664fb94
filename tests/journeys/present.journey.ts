import type { Page } from '@playwright/test';
import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const presentation = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const heading = (page: Page) => presentation(page).getByRole('heading', { level: 2 });

/** Where the canvas looks, and what is selected on it. */
function view(page: Page) {
  return page.evaluate(() => ({
    transform: document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform,
    selected: [...document.querySelectorAll<HTMLElement>('.react-flow__node.selected')].map(
      (node) => node.dataset['id'],
    ),
  }));
}

test('a whole example is walked with the keyboard, and Escape leads back to the very same view', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'First response').click();
  await page.keyboard.press('Shift+2');
  await page.waitForTimeout(400);
  const before = await view(page);
  expect(before.selected).toHaveLength(1);

  await page.keyboard.press('Alt+p');
  await expect(heading(page)).toHaveText('B2B content and lead nurture');
  await expect(presentation(page)).toContainText('29.6 d');
  const steps = [
    'Capture & enrich lead',
    'Nurture (fixed drip)',
    'Score and hand over MQL',
    'First response',
    'Qualify with prospect',
    'Discovery, open opportunity',
  ];
  for (const [index, name] of steps.entries()) {
    await page.keyboard.press(['ArrowRight', 'PageDown', ' '][index % 3] ?? '');
    await expect(heading(page)).toHaveText(name);
  }
  await expect(presentation(page).getByText('29.6 d', { exact: true })).toBeVisible();
  await expect(presentation(page)).toContainText('of 29.6 d flow time so far');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('29.6 d from start to end');
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page)).toContainText('Before');
  await page.keyboard.press('c');
  await expect(presentation(page)).toContainText('After');
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page)).toContainText('After');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(heading(page)).toHaveText('Discovery, open opportunity');
  await page.keyboard.press('Home');
  await expect(heading(page)).toHaveText('B2B content and lead nurture');

  await page.keyboard.press('Escape');
  await expect(presentation(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  expect(await view(page)).toEqual(before);
});

test('the audience sees as much as it wants to', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(presentation(page)).toContainText('Utilisation');
  await expect(presentation(page)).not.toContainText('Availability');
  await page.keyboard.press('3');
  await expect(presentation(page)).toContainText('Availability');
  await page.keyboard.press('1');
  await expect(presentation(page)).not.toContainText('Utilisation');
  await expect(presentation(page)).toContainText('Wait before');
});

test('a press on the right goes on, one on the left goes back, and the buttons end it', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page)).toBeVisible();
  await page.mouse.click(1100, 400);
  await expect(heading(page)).toHaveText('Capture & enrich lead');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading(page)).toHaveText('Nurture (fixed drip)');
  await page.keyboard.press(' ');
  await expect(heading(page)).toHaveText('Score and hand over MQL');
  await page.mouse.click(100, 400);
  await expect(heading(page)).toHaveText('Nurture (fixed drip)');
  await page.getByRole('button', { name: 'End the presentation' }).click();
  await expect(presentation(page)).toBeHidden();
});

test('the laser pointer follows while L is held', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.keyboard.press('Alt+p');
  await expect(heading(page)).toBeVisible();
  const dot = presentation(page).locator('circle[r="9"]');
  await page.mouse.move(300, 300);
  await page.keyboard.down('l');
  await page.mouse.move(640, 360);
  await expect(dot).toHaveAttribute('cx', '640');
  await page.keyboard.up('l');
  await expect(dot).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the presentation has no known barrier', async ({ page }) => {
      await openExample(page, /lead nurture/i);
      await page.keyboard.press('Alt+p');
      await expect(heading(page)).toBeVisible();
      await page.keyboard.press('3');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(400);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('End');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('PageUp');
      await page.keyboard.press('PageUp');
      expect(await violations(page)).toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1280, 720],
  [1024, 768],
] as const) {
  test(`everything has its place on a projector of ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openExample(page, /lead nurture/i);
    await page.keyboard.press('Alt+p');
    await expect(heading(page)).toBeVisible();
    for (let slide = 0; slide < 10; slide += 1) {
      await expect(heading(page)).toBeInViewport({ ratio: 1 });
      const hidden = await presentation(page).evaluate((stage) => stage.scrollHeight - stage.clientHeight);
      expect(hidden).toBeLessThanOrEqual(0);
      await page.keyboard.press('ArrowRight');
    }
  });
}
