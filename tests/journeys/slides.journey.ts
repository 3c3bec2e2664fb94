import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openExample } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** A picture of 600 × 200 pixels, made by the page itself. */
const picture = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = 600;
  canvas.height = 200;
  const context = canvas.getContext('2d');
  context.fillStyle = '#005b96';
  context.fillRect(0, 0, 600, 200);
  return canvas.toDataURL('image/png').split(',')[1];
})()`;

test('slides in 4:3 have the client’s colour and logo, charts to edit, and only what was chosen', async ({
  page,
}) => {
  await openExample(page, /sales opportunity/i);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PowerPoint slides' }).check();
  await dialog.getByRole('radio', { name: '4:3' }).check();
  await dialog.getByRole('checkbox', { name: 'Every number with its source' }).uncheck();

  await dialog.getByText('Look of slides').click();
  await dialog.getByLabel('Main colour').fill('#005b96');
  const base64 = String(await page.evaluate(picture));
  const file = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
  await dialog.getByTestId('logo-file').setInputFiles(file);
  await expect(dialog.getByRole('img', { name: 'The logo' })).toBeVisible();

  expect(await violations(page)).toEqual([]);
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download/ }).click();
  const parts = unzipSync(new Uint8Array(readFileSync(await (await arriving).path())));
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  expect(text('ppt/presentation.xml')).toContain('<p:sldSz cx="9144000" cy="6858000"/>');
  expect(text('ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="005B96"/>');
  expect(parts['ppt/media/logo.png']?.length).toBeGreaterThan(100);
  expect(Object.keys(unzipSync(parts['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array()))).toContain(
    'xl/worksheets/sheet1.xml',
  );
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides.some((path) => text(path).includes('Appendix'))).toBe(false);
  expect(slides.some((path) => text(path).includes('changes on the map'))).toBe(true);
});
