import { measures, openBlank, openExample, openText, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test('a saved file opens as the same map, and saves as the same text', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const saved = await saveToText(page);
  expect(saved.name).toMatch(/\.vsm\.json$/);
  await expect(page.getByRole('banner')).toContainText(`Saved in ${saved.name}`);
  await openText(page, saved.name, saved.text);
  await expect(measures(page)).toContainText('29.6 d');
  expect((await saveToText(page)).text).toBe(saved.text);
});

const badFiles = [
  { what: 'an empty file', name: 'a.vsm.json', text: '' },
  { what: 'text that is no JSON', name: 'a.vsm.json', text: '{ "format": "pullmap", ' },
  { what: 'JSON that is no map', name: 'a.json', text: '{ "elements": [], "type": "drawing" }' },
  { what: 'a map of a newer version', name: 'a.vsm.json', text: '{ "format": "pullmap", "version": 999 }' },
  { what: 'a damaged map', name: 'a.vsm.json', text: '{ "format": "pullmap", "version": 1, "states": 7 }' },
];
for (const { what, name, text } of badFiles) {
  test(`${what} is refused with the reason, and the open map stays`, async ({ page }) => {
    await openExample(page, /lead nurture/i);
    await openText(page, name, text);
    const message = page.getByRole('alert').filter({ hasText: `“${name}” was not opened.` });
    await expect(message).toBeVisible();
    expect((await message.innerText()).length).toBeGreaterThan(40);
    await expect(measures(page)).toContainText('29.6 d');
  });
}

test('reloading the page brings the map back as it was', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Nurture').click();
  await page.getByLabel('Wait before', { exact: true }).fill('2 d');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Saved in this browser');
  await page.reload();
  await expect(measures(page)).toContainText('16.6 d');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a map is among the recent ones once another is open, and opens from there', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByLabel('Title of the map').fill('My own stream');
  await expect(page.getByRole('banner')).toContainText('Saved in this browser');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /Your maps/ }).click();
  await expect(page.getByRole('dialog')).toContainText('open now');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: /Examples/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /campaign/i })
    .click();
  await expect(measures(page)).toContainText('35.8 d');
  await page.keyboard.press('Control+Shift+o');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^My own stream/ })
    .click();
  await expect(measures(page)).toContainText('29.6 d');
});

test('a file dropped on the page opens', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { name, text } = await saveToText(page);
  await page.reload();
  await openBlank(page).catch(() => undefined);
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  // As a browser does: again and again while the file is over the page.
  await expect(async () => {
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText('Drop a map to open it')).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop a map to open it')).toBeHidden();
  await expect(measures(page)).toContainText('29.6 d');
});

test('closing asks first while no file holds the latest edits', async ({ page }) => {
  await openBlank(page);
  await page.getByLabel('Title of the map').fill('Mine');
  let asked = '';
  page.on('dialog', (dialog) => {
    asked = dialog.type();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe('beforeunload');
});
