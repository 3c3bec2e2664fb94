import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openExample, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** Exports in a format and gives the file. */
async function exported(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format }).check();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download/ }).click();
  const file = await arriving;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Lets go of a file over the page. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name));
      return data;
    },
    { name, base64: bytes.toString('base64') },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a map to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('the map travels inside pictures and slides, and comes out as it was', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { text } = await saveToText(page);
  const files = [];
  for (const format of ['PNG picture', 'SVG drawing', 'PowerPoint slides']) {
    files.push(await exported(page, format));
  }
  // What is opened has to bring back what is taken away here.
  await symbol(page, 'First response').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(symbol(page, 'First response')).toHaveCount(0);
  for (const { name, bytes } of files) {
    await drop(page, name, bytes);
    await expect(symbol(page, 'First response')).toBeVisible();
    expect((await saveToText(page)).text).toBe(text);
    await symbol(page, 'First response').click();
    await page.keyboard.press('Delete');
    await expect(symbol(page, 'First response')).toHaveCount(0);
  }
});

test('a picture that is pasted as a file opens its map, also at the start', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { name, bytes } = await exported(page, 'PNG picture');
  const paste = () =>
    page.evaluate(
      ({ name, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], name));
        const key = { key: 'v', code: 'KeyV', ctrlKey: true, bubbles: true, cancelable: true };
        const isLeftToTheBrowser = document.body.dispatchEvent(new KeyboardEvent('keydown', key));
        if (!isLeftToTheBrowser) throw new Error('the key does not paste');
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      { name, base64: bytes.toString('base64') },
    );
  await symbol(page, 'First response').click();
  await page.keyboard.press('Delete');
  await paste();
  await expect(symbol(page, 'First response')).toBeVisible();
  await expect(page.getByText('nothing from a map on the clipboard')).toBeHidden();
  await symbol(page, 'First response').click();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Examples and templates' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await paste();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(symbol(page, 'First response')).toBeVisible();
});

test('a picture without a map says so, and one can be made', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('checkbox', { name: 'The map travels inside' }).uncheck();
  await page.keyboard.press('Escape');
  const { name, bytes } = await exported(page, 'PNG picture');
  await drop(page, name, bytes);
  await expect(page.getByText(/was not opened\. There is no map inside this picture/)).toBeVisible();
  await expect(symbol(page, 'First response')).toBeVisible();
});
