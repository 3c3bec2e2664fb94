import { readFileSync } from 'node:fs';
import { saveMap } from '#src/file/save.ts';
import { canaryMap, canarySite } from '../fixtures/canaryMap.ts';
import { openExample, openText } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** The names under which the page says that it keeps things: whole ones, and beginnings. */
function documentedNames(): readonly string[] {
  const [, table = ''] = readFileSync('docs/security.md', 'utf8').split('| What | Where | Name |');
  const rows = table.split('\n\n')[0] ?? '';
  return [...rows.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

test('a map with a bait in every text is shown everywhere, and nobody bites', async ({ page, context }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await openExample(page, /lead nurture/i);
  await openText(page, 'canary.vsm.json', saveMap(canaryMap()));
  await expect(page).toHaveTitle(new RegExp(canarySite));
  const views = page.getByRole('radiogroup', { name: 'View' }).getByRole('radio');
  for (let index = (await views.count()) - 1; index >= 0; index -= 1) {
    await views.nth(index).click();
    await expect(page.getByRole('main')).toContainText(canarySite);
  }
  const tabs = page.getByRole('complementary', { name: 'Details' }).getByRole('tab');
  for (let index = (await tabs.count()) - 1; index >= 0; index -= 1) {
    await tabs.nth(index).click();
    await page.waitForLoadState('networkidle');
  }
  await page.locator('.react-flow__node').first().focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+p');
  const stage = page.getByRole('dialog', { name: 'Presentation' });
  await expect(stage).toContainText(canarySite);
  for (let slide = 0; slide < 3; slide += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await page.keyboard.press('Control+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('main')).toContainText(canarySite);
  expect(asked.filter((address) => address.includes(canarySite))).toEqual([]);
});

test('the page keeps things under the names that it says, and under no others', async ({ page, context }) => {
  await openExample(page, /lead nurture/i);
  await page.locator('.react-flow__node').nth(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.reload();
  await expect(page.locator('.react-flow__node').first()).toBeAttached();
  const names = await page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
  ]);
  const documented = documentedNames();
  expect(documented.length).toBeGreaterThan(3);
  expect(names).not.toEqual([]);
  const known = names.filter((name) => documented.some((each) => name === each || name.startsWith(each)));
  expect(known).toEqual(names);
  expect(await context.cookies()).toEqual([]);
});

test('the page for whoever answers for security is reached from “About”, and needs nothing else', async ({
  page,
  context,
}) => {
  await openExample(page, /lead nurture/i);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command or symbol' }).fill('About Pullmap');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: /what is kept/ }).click();
  const security = await opening;
  await expect(security.getByRole('heading', { level: 1 })).toHaveText('Security and privacy');
  await expect(security.getByText("default-src 'none'")).toBeVisible();
  expect(await violations(security)).toEqual([]);
});
