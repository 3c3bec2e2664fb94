import { budgetBytes } from '../../scripts/sizeBudget.mjs';
import { loadedKilobytes } from '../../scripts/bench/page.mjs';
import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test('an example is usable within the budget of code', async ({ page }) => {
  // The details come after the map: held back, so that what is counted is what was needed, and nothing else.
  let letGo = () => {};
  const isUsable = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/Inspector-.*\.js$/, async (route) => {
    await isUsable;
    await route.continue();
  });
  const kilobytes = await loadedKilobytes(page, async () => {
    await openExample(page, /lead nurture/i);
    await expect(measures(page)).toContainText('29.6 d');
  });
  letGo();
  await symbol(page, 'Nurture').click();
  await expect(page.getByLabel('Wait before', { exact: true })).toBeVisible();
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(budgetBytes / 1000);
});

test('the page is served under a strict policy, and carries it in itself', async ({ page }) => {
  const answer = await page.goto('/');
  const policy = answer?.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe/);
  const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain(own);
});
