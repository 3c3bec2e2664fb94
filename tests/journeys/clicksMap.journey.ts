import type { Page } from '@playwright/test';
import { symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { expectFiles, expectWholeMap, lines, watchHands } from './wholeMap.ts';

const main = (page: Page) => page.getByRole('main');

/** The empty canvas above all that is drawn here, in client coordinates. */
const nowhere = { x: 1000, y: 80 };

/** Puts a symbol on the map: its tool, its place, its name. A click beside it is done with the name. */
async function place(page: Page, kind: string, x: number, y: number, line: string) {
  await page.getByRole('group', { name: 'Symbols' }).getByRole('button', { name: kind, exact: true }).click();
  await page.mouse.click(x, y);
  await main(page).getByRole('textbox', { name: 'Name' }).fill(line);
  await page.mouse.click(nowhere.x, nowhere.y);
  await expect(main(page).getByRole('textbox', { name: 'Name' })).toBeHidden();
}

/** Joins two symbols: the tool, the first, the second. */
async function connect(page: Page, from: string, to: string) {
  const before = await page.locator('.react-flow__edge').count();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await symbol(page, from).click();
  await symbol(page, to).click();
  await expect(page.locator('.react-flow__edge')).toHaveCount(before + 1);
  await page.mouse.click(nowhere.x, nowhere.y);
}

/** A click on the line of a connection opens what there is to say about it. */
async function openConnection(page: Page, from: string, to: string, kind = 'Push') {
  const edge = page.getByRole('img', { name: new RegExp(`^${kind} from ${from} to ${to}`) });
  const at = await edge
    .locator('path')
    .last()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() * 0.4);
      return new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined).toJSON();
    });
  await page.mouse.click(at.x, at.y);
  return page.getByRole('region', { name: `Connection from ${from} to ${to}` });
}

async function share(page: Page, from: string, to: string, kind: string, percent: string) {
  const form = await openConnection(page, from, to, kind);
  await form.getByRole('textbox', { name: 'Share' }).fill(percent);
  await form.getByRole('button', { name: 'Close' }).click();
  await expect(form).toBeHidden();
}

async function download(page: Page, format: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format, exact: true }).click();
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Download/ }).click();
  const file = await arriving;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('a whole map is drawn, measured and exported with single clicks and text fields alone', async ({
  page,
}) => {
  const hands = await watchHands(page);
  await page.goto('/');
  await page.getByRole('button', { name: /^Start a blank map/ }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await place(page, 'Source', 160, 300, 'Visitors');
  await place(page, 'Step', 340, 300, lines.score);
  await place(page, 'Step', 540, 300, lines.call);
  await place(page, 'Step', 540, 560, lines.nurture);
  await place(page, 'Step', 740, 300, lines.offer);
  await place(page, 'Step', 920, 300, lines.sign);
  await place(page, 'Customer', 1080, 300, 'Buyer');

  await connect(page, 'Visitors', 'Score');
  await connect(page, 'Score', 'Call');
  await connect(page, 'Score', 'Nurture');
  await connect(page, 'Call', 'Offer');
  await connect(page, 'Nurture', 'Offer');
  await connect(page, 'Offer', 'Sign');
  await connect(page, 'Sign', 'Buyer');
  // Back to an earlier step it is rework by itself.
  await connect(page, 'Sign', 'Offer');

  await share(page, 'Score', 'Call', 'Push', '60');
  await share(page, 'Sign', 'Offer', 'Rework', '10');
  await expectWholeMap(page);

  expectFiles([await download(page, 'PNG picture'), await download(page, 'Map file')]);
  expect(await hands()).toMatchObject({ drags: 0, doubleClicks: 0, keys: 0 });
});

test('the end of a connection is led elsewhere, and a step put on it, by single clicks', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Start a blank map/ }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Skip' }).click();
  await place(page, 'Step', 340, 300, 'First');
  await place(page, 'Step', 640, 300, 'Second');
  await place(page, 'Step', 640, 560, 'Third');
  await connect(page, 'First', 'Second');
  const form = await openConnection(page, 'First', 'Second');
  await form.getByRole('button', { name: 'Lead connection elsewhere' }).click();
  await symbol(page, 'Third').click();
  await expect(page.getByRole('img', { name: 'Push from First to Third' })).toBeAttached();
  await page.locator('[data-insert]').click();
  await main(page).getByRole('textbox', { name: 'Name' }).fill('Between');
  await page.mouse.click(nowhere.x, nowhere.y);
  await expect(page.getByRole('img', { name: 'Push from Between to Third' })).toBeAttached();
});
