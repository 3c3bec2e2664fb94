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

test('the page itself can’t be scrolled, not even by a script: all of it is always there', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('8 h');
  for (const view of ['Map', 'Table', 'Needs', 'Knowledge']) {
    await page.getByRole('radio', { name: view }).click();
    const overhang = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      window.scrollTo(500, 500);
      document.querySelector('[data-areas]')?.scrollTo(500, 500);
      const moved = document.querySelector('[data-areas]')?.scrollTop ?? 0;
      return [scrollHeight - innerHeight, scrollWidth - innerWidth, window.scrollY, moved];
    });
    expect(overhang, view).toEqual([0, 0, 0, 0]);
  }
});

test('nothing moves when the tools come to a map that is brought back', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('textbox', { name: 'Title of the map' }).fill('Kept');
  await expect(page.getByText(/Saved in this browser/)).toBeVisible();
  await page.addInitScript(() => {
    const places = new Set<string>();
    const look = () => {
      const { x, y, width, height } =
        document.querySelector('#map')?.getBoundingClientRect() ?? new DOMRect();
      if (width > 0) places.add([x, y, width, height].join(' '));
      document.documentElement.dataset['places'] = String(places.size);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(measures(page)).toContainText('29.6 d');
  await expect(
    page.getByRole('navigation', { name: 'Symbols to draw with' }).getByRole('button'),
  ).not.toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-places', '1');
});
