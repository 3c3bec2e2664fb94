import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses a format and gives the file that is downloaded. */
async function download(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: format }).check();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download/ }).click();
  const file = await arriving;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Width and height as they stand in a PNG's header. */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** How many different colours a PNG has, looked at point by point in the browser, and how opaque its corner is. */
async function looksOf(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return { colours: colours.size, cornerOpacity: data[3] };
  }, png.toString('base64'));
}

test('a PNG has the size that the dialog announced, and a picture in it', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: '2×' }).check();
  const announced = /(\d+) × (\d+) pixels/.exec(await dialog.innerText());
  await page.keyboard.press('Escape');
  const { name, bytes } = await download(page, 'PNG picture');
  expect(name).toMatch(/\.png$/);
  expect(sizeOf(bytes)).toEqual({ width: Number(announced?.[1]), height: Number(announced?.[2]) });
  const looks = await looksOf(page, bytes);
  expect(looks.colours).toBeGreaterThan(50);
  expect(looks.cornerOpacity).toBe(255);
});

test('a transparent PNG at 1× without timeline and figures is smaller and see-through', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const whole = sizeOf((await download(page, 'PNG picture')).bytes);
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: '1×' }).check();
  await dialog.getByRole('radio', { name: 'Transparent' }).check();
  await dialog.getByLabel('Timeline', { exact: true }).uncheck();
  await dialog.getByLabel('Title and figures').uncheck();
  await page.keyboard.press('Escape');
  const { bytes } = await download(page, 'PNG picture');
  const bare = sizeOf(bytes);
  expect(bare.height).toBeLessThan(whole.height / 2);
  expect((await looksOf(page, bytes)).cornerOpacity).toBe(0);
});

test('an SVG holds its text as text and nothing that runs or loads', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { name, bytes } = await download(page, 'SVG drawing');
  const text = bytes.toString('utf8');
  expect(name).toMatch(/\.svg$/);
  for (const words of ['Qualify with', '29.6 d', '15 d']) expect(text).toContain(words);
  expect(text).not.toMatch(/<script|<foreignObject|<image|javascript:|\son\w+=/i);
  const isDrawn = await page.evaluate(async (content) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([content], { type: 'image/svg+xml' }));
    await image.decode();
    return image.naturalWidth > 500;
  }, text);
  expect(isDrawn).toBe(true);
});

test('the map file is the map', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { name, bytes } = await download(page, 'Map file');
  expect(name).toMatch(/\.vsm\.json$/);
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ format: 'pullmap', version: 1 });
});

test('the view on screen becomes a picture of the canvas', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const { bytes } = await download(page, 'View as on screen');
  expect(sizeOf(bytes).width).toBeGreaterThan(900);
  expect((await looksOf(page, bytes)).colours).toBeGreaterThan(50);
});

test('a selection is exported alone', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Qualify').click();
  const { bytes } = await download(page, 'SVG drawing');
  expect(bytes.toString('utf8')).toContain('Qualify');
  expect(bytes.toString('utf8')).not.toContain('Capture');
});

test('a picture is copied to the clipboard', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: 'Copy as a picture' }).click();
  await expect(page.getByText('The picture is on the clipboard.')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain('image/png');
});

test('slides are a presentation with the map in it, and are asked no ground', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: 'PowerPoint slides' }).check();
  await expect(dialog.getByText('Background')).toBeHidden();
  await page.keyboard.press('Escape');
  const { name, bytes } = await download(page, 'PowerPoint slides');
  expect(name).toMatch(/\.pptx$/);
  const parts = unzipSync(new Uint8Array(bytes));
  const slides = Object.entries(parts).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides.length).toBeGreaterThan(5);
  expect(slides.map(([, slide]) => strFromU8(slide)).join('')).toContain('Nurture (fixed drip)');
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  for (const [path] of slides) expect(types).toContain(`/${path}`);
});
