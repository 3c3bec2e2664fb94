import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the accessibility checker objects to, a line each. It runs in the page as the browser's own code would. */
async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { readFileSync } = await import('node:fs');
  await session.send('Runtime.evaluate', { expression: readFileSync(axe, 'utf8') });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target + ' ' + node.failureSummary)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

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
