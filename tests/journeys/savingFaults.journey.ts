import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { measures, openExample, saveToText } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const title = (page: Page) => page.getByLabel('Title of the map');
const head = (page: Page) => page.getByRole('banner');

/** What the browser's storage does wrong from now on; `undefined`: nothing. */
const breakStorage = (page: Page, fault: string | undefined) =>
  page.evaluate((name) => Reflect.set(window, 'storageFault', name), fault);

/** Makes storage fail as `storageFault` says; `atStart`: from the first moment on. */
async function prepareFaults(page: Page, atStart?: string) {
  await page.addInitScript((fault) => {
    Reflect.set(window, 'storageFault', fault);
    const is = (name: string) => Reflect.get(window, 'storageFault') === name;
    const around = (
      prototype: object,
      name: string,
      run: (call: () => unknown, self: unknown) => unknown,
    ) => {
      const original: unknown = Reflect.get(prototype, name);
      Reflect.set(prototype, name, function wrapped(this: unknown, ...values: unknown[]) {
        if (typeof original !== 'function') throw new Error(`there is no ${name}`);
        return run(() => Reflect.apply(original, this, values), this);
      });
    };
    around(IDBObjectStore.prototype, 'put', (call, self) => {
      if (is('quota')) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      const request = call();
      if (is('aborted') && self instanceof IDBObjectStore) self.transaction.abort();
      return request;
    });
    around(IDBFactory.prototype, 'open', (call) => {
      if (is('blocked')) throw new DOMException('Access is denied.', 'SecurityError');
      return call();
    });
    around(IDBDatabase.prototype, 'transaction', (call, self) => {
      if (is('closed') && self instanceof IDBDatabase) {
        self.close();
        Reflect.set(window, 'storageFault', undefined);
      }
      const begun = call();
      // Nobody ever hears that it has ended.
      if (is('silent') && begun instanceof IDBTransaction) begun.addEventListener = () => undefined;
      return begun;
    });
  }, atStart);
}

const faults = [
  { fault: 'quota', says: /Not saved: This browser's storage is full/ },
  { fault: 'aborted', says: /Not saved: This browser broke off the writing/ },
  { fault: 'silent', says: /Not saved: This browser's storage does not answer/ },
];

test('when the browser does not store, editing goes on, it says why, and it is made up for', async ({
  page,
}) => {
  await prepareFaults(page);
  await openExample(page, /lead nurture/i);
  await title(page).fill('Before');
  await expect(head(page)).toContainText('Saved in this browser');
  for (const { fault, says } of faults) {
    await breakStorage(page, fault);
    await title(page).fill(`With ${fault}`);
    await expect(head(page)).toContainText(says);
    await title(page).fill(`Still with ${fault}`);
    await expect(title(page)).toHaveValue(`Still with ${fault}`);
    await breakStorage(page, undefined);
    // What never answered is given up after five seconds.
    await expect(head(page)).toContainText('Saved in this browser', { timeout: 25_000 });
  }
  await page.reload();
  await expect(title(page)).toHaveValue('Still with silent');
  await expect(measures(page)).toContainText('29.6 d');
});

test('where site data is blocked, the map can be edited and had as a file', async ({ page }) => {
  await prepareFaults(page, 'blocked');
  await openExample(page, /lead nurture/i);
  await title(page).fill('Private');
  await expect(head(page)).toContainText(/Not saved: This browser does not keep data for this page/);
  const { text } = await saveToText(page);
  expect(JSON.parse(text)).toMatchObject({ title: 'Private' });
});

test('a database that was closed or cleared meanwhile is opened anew, and the map is in it', async ({
  page,
}) => {
  await prepareFaults(page);
  await openExample(page, /lead nurture/i);
  await title(page).fill('First');
  await expect(head(page)).toContainText('Saved in this browser');
  await breakStorage(page, 'closed');
  await title(page).fill('After it was closed');
  await expect(head(page)).toContainText('Saved in this browser');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('pullmap-maps').addEventListener('success', () => resolve());
      }),
  );
  await title(page).fill('After it was cleared');
  await expect(head(page)).toContainText('Saved in this browser');
  await page.reload();
  await expect(title(page)).toHaveValue('After it was cleared');
});

test('a damaged edit costs what came after it, which is set aside, and never the map', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  for (const name of ['One', 'Two', 'Three']) {
    await title(page).fill(name);
    await title(page).blur();
    await expect(head(page)).toContainText('Saved in this browser');
    await page.waitForTimeout(900);
  }
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('pullmap-maps');
        opening.addEventListener('success', () => {
          const journal = opening.result.transaction('journal', 'readwrite').objectStore('journal');
          const all = journal.openCursor();
          let number = 0;
          all.addEventListener('success', () => {
            number += 1;
            if (all.result === null) return resolve();
            if (number === 2) all.result.update({ ...all.result.value, body: '{' });
            return all.result.continue();
          });
        });
      }),
  );
  await page.reload();
  await expect(title(page)).toHaveValue('One');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('could not be read');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toBe('Three (damaged).json');
  await title(page).fill('Goes on');
  await expect(head(page)).toContainText('Saved in this browser');
  await page.reload();
  await expect(title(page)).toHaveValue('Goes on');
  await expect(measures(page)).toContainText('29.6 d');
  await findDamagedLater(page);
});

/** What was set aside of the map “Three” is found in the list of all maps, saved and deleted, with the keyboard alone. */
async function findDamagedLater(page: Page) {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+Shift+o');
  await dialog.getByRole('button', { name: 'All maps' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Damaged parts (1)…' }).waitFor();
  await page.keyboard.press('d');
  await page.keyboard.press('d');
  await expect(page.getByRole('menuitem', { name: 'Damaged parts (1)…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveAccessibleName('Damaged parts');
  await expect(dialog.getByRole('listitem')).toContainText(/^Threeset aside today, \d+:\d\d · \d/);
  await expect(dialog.getByRole('button', { name: 'Your maps' })).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Save as a file: Three, set aside today/);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Three (damaged).json');
  // The damaged edit as it was found, and the one after it.
  const { records } = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(records).toContainEqual(expect.objectContaining({ body: '{' }));
  expect(JSON.stringify(records)).toContain('Three');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Nothing is damaged')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Your maps' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Delete: Three/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Find a map')).toBeFocused();
  await dialog.getByRole('button', { name: 'All maps' }).click();
  await page.getByRole('menuitem', { name: 'Deleted maps…' }).waitFor();
  await expect(page.getByRole('menuitem', { name: /Damaged parts/ })).toHaveCount(0);
}

test('edits made before what saves them is there wait for it, and survive a reload', async ({
  page,
  trouble,
}) => {
  let isBlocked = true;
  await page.route('**/saver-*.js', (route) => (isBlocked ? route.abort() : route.continue()));
  await openExample(page, /lead nurture/i);
  await title(page).fill('Early');
  await expect(head(page)).toContainText(
    /Not saved: The part of Pullmap that keeps maps could not be loaded/,
  );
  isBlocked = false;
  await page.reload();
  await expect(title(page)).toHaveValue('Early');
  await expect(measures(page)).toContainText('29.6 d');
  await title(page).fill('Later');
  await expect(head(page)).toContainText('Saved in this browser');
  // The browser tells of the file that it could not have.
  trouble.length = 0;
});
