import { budgetBytes } from '../../scripts/sizeBudget.mjs';
import { kilobytesUntilUsable } from '../../scripts/bench/page.mjs';
import { measures, openExample } from './editorPage.ts';
import { expect, test } from './test.ts';

test('an example is usable within the budget of code', async ({ page }) => {
  const kilobytes = await kilobytesUntilUsable(page, '29.6 d', async () => {
    await openExample(page, /lead nurture/i);
    await expect(measures(page)).toContainText('29.6 d');
  });
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
