import type { Page } from '@playwright/test';
import { type BuiltSite, builtSite } from './builtSite.ts';
import { measures, symbol } from './editorPage.ts';
import { expect, test as journey } from './test.ts';

/** The page on a server of its own, so that the others keep theirs; its workers run. */
const test = journey.extend<{ readonly site: BuiltSite }>({
  serviceWorkers: 'allow',
  // oxlint-disable-next-line no-empty-pattern -- Playwright asks for it
  site: async ({}, provide) => {
    const site = await builtSite();
    await provide(site);
    site.remove();
  },
});
test.use({ baseURL: 'http://localhost:' });
// Three versions are kept whole one after the other, which takes its time on a busy computer.
test.setTimeout(300_000);

async function openExample(page: Page, address: string) {
  await page.goto(address);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /lead nurture/i })
    .click();
  await expect(measures(page)).toContainText('29.6 d');
}

/** Waits until this browser has a whole version, and no more than so many. */
async function hasKept(page: Page, versions = 1) {
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).length), { timeout: 20_000 })
    .toBe(versions);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated');
}

const askForNews = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/** The script that the page runs, if it is of this version. */
const isOf = (page: Page, version: string) => page.locator(`script[type="module"][src$="${version}.js"]`);

const news = (page: Page) => page.getByText('A new version of Pullmap is ready.');

/** Why the browser would not install the page as a program of its own; that the window is private, is left out. */
async function objectionsToInstalling(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  await session.detach();
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  return [...errors.map(({ message }) => message), ...others.map(({ errorId }) => errorId)];
}

test('opened once, the editor opens again and does everything without a network', async ({
  page,
  context,
  site,
}) => {
  await openExample(page, site.address);
  await symbol(page, 'Score').click();
  await page.keyboard.press('Alt+ArrowDown');
  await hasKept(page);
  expect(await objectionsToInstalling(page)).toEqual([]);
  site.stop();
  await context.setOffline(true);
  await page.reload();
  await expect(measures(page)).toContainText('29.6 d');
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('grid', { name: 'Table of the map' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${site.address}index.html`);
  await expect(measures(other)).toContainText('29.6 d');
});

test('a new version comes only when asked for; until then, and in other tabs, the old one goes on', async ({
  page,
  context,
  site,
}) => {
  await openExample(page, site.address);
  await symbol(page, 'Score').click();
  await page.keyboard.press('Alt+ArrowDown');
  await hasKept(page);
  const other = await context.newPage();
  await other.goto(site.address);
  await expect(measures(other)).toContainText('29.6 d');
  site.renew('v2v2');
  await askForNews(page);
  await expect(news(page)).toBeVisible({ timeout: 20_000 });
  await expect(isOf(page, 'v2v2')).toHaveCount(0);
  // Loading anew by hand changes nothing either while another tab is open.
  await page.reload();
  await expect(measures(page)).toContainText('29.6 d');
  await expect(isOf(page, 'v2v2')).toHaveCount(0);
  await expect(news(page)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(isOf(page, 'v2v2')).toHaveCount(1, { timeout: 20_000 });
  await expect(measures(page)).toContainText('29.6 d');
  // The other tab has all its files, though the server has none of them any more.
  await expect(news(other)).toBeVisible();
  await other.keyboard.press('Control+Shift+e');
  await expect(other.getByRole('dialog', { name: /export/i })).toBeVisible();
  await other.close();
  await page.reload();
  await hasKept(page, 1);
  // The only page, loaded anew by hand, is of the next version at once.
  site.renew('v3v3');
  await askForNews(page);
  await expect(news(page)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(isOf(page, 'v3v3')).toHaveCount(1, { timeout: 20_000 });
  await expect(measures(page)).toContainText('29.6 d');
});
