import type { Page } from '@playwright/test';
import { openExample } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** The browser's own private files in place of the computer's: the same handles, without the dialogs. */
async function useOwnFiles(page: Page) {
  await page.addInitScript(() => {
    const folder = () => navigator.storage.getDirectory();
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName = 'map.json' }) =>
        (await folder()).getFileHandle(suggestedName, { create: true }),
      showOpenFilePicker: async () => [
        await (await folder()).getFileHandle('B2B content and lead nurture.vsm.json'),
      ],
    });
  });
}

function textOf(page: Page, name: string): Promise<string> {
  return page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);
}

/** What another program does with the file. */
async function change(page: Page, name: string, from: string, to: string) {
  await page.evaluate(
    async ([file = '', before = '', after = '']) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
      const text = await (await handle.getFile()).text();
      const stream = await handle.createWritable();
      await stream.write(text.replace(before, after));
      await stream.close();
    },
    [name, from, to],
  );
}

test('a map is saved in its file again and again, and never over what somebody else has saved there', async ({
  page,
}) => {
  await useOwnFiles(page);
  await openExample(page, /lead nurture/i);
  const head = page.getByRole('banner');
  const title = page.getByLabel('Title of the map');
  const file = 'B2B content and lead nurture.vsm.json';
  await page.keyboard.press('Control+s');
  await expect(head).toContainText(new RegExp(`Saved in ${file} at \\d\\d:\\d\\d`));
  await title.fill('Nurture, second');
  await expect(head).toContainText(`Saved in this browser, not yet in ${file}`);
  await page.keyboard.press('Control+s');
  await expect(head).toContainText(`Saved in ${file} at`);
  expect(JSON.parse(await textOf(page, file)).title).toBe('Nurture, second');

  await change(page, file, 'Nurture, second', 'Nurture of theirs');
  await title.fill('Nurture, third');
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog', { name: /has changed/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(JSON.parse(await textOf(page, file)).title).toBe('Nurture of theirs');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(head).toContainText(`Saved in ${file} at`);
  expect(JSON.parse(await textOf(page, file)).title).toBe('Nurture, third');

  // The file is known again when the page was closed.
  await page.reload();
  await expect(head).toContainText(`Saved in ${file} at`);
  await change(page, file, 'Nurture, third', 'Nurture of theirs');
  await title.fill('Nurture, fourth');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Open theirs as another map' }).click();
  await expect(title).toHaveValue('Nurture of theirs');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('dialog')).toContainText('Nurture, fourth');
});

test('a file that may not be changed is spoken of, and the map stays safe', async ({ page }) => {
  await useOwnFiles(page);
  await openExample(page, /lead nurture/i);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('banner')).toContainText(/Saved in .* at/);
  await page.evaluate(() => {
    Object.assign(FileSystemFileHandle.prototype, { queryPermission: () => Promise.resolve('denied') });
  });
  await page.getByLabel('Title of the map').fill('Refused');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert')).toContainText('was not allowed to change the file');
  await expect(page.getByRole('banner')).toContainText('Saved in this browser, not yet in');
});
