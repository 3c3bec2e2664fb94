import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the start screen has no known barrier', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the editor with a map, and with a step selected, has no known barrier', async ({ page }) => {
      await openExample(page, /lead nurture/i);
      expect(await violations(page)).toEqual([]);
      await symbol(page, 'Nurture').click();
      await expect(page.getByLabel('Wait before', { exact: true })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the dialogs have no known barrier', async ({ page }) => {
      await openExample(page, /lead nurture/i);
      for (const name of ['Export', 'Keyboard shortcuts']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('everything has its place at 1024 × 768 and at 200 % zoom', async ({ page }) => {
  for (const [width, height] of [
    [1024, 768],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openExample(page, /lead nurture/i);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport({ ratio: 1 });
    const map = await page.getByRole('main').boundingBox();
    expect(map?.width).toBeGreaterThan(300);
    expect(map?.height).toBeGreaterThan(200);
    await page.evaluate(() =>
      indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name ?? ''))),
    );
  }
});
