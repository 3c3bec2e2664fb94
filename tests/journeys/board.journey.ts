import type { Page } from '@playwright/test';
import { openExample, saveToText, showView } from './editorPage.ts';
import { expect, test } from './test.ts';

const card = (page: Page, name: RegExp) => page.locator('[data-card]').filter({ hasText: name });
const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const head = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a card is moved over the limit of its column with the keyboard, which is said in words and undone', async ({
  page,
}) => {
  await openExample(page, /sales opportunity/i);
  await showView(page, 'Knowledge');
  await expect(head(page, 'Wisdom')).toContainText('1 card');
  const limit = page.getByLabel('WIP limit of Wisdom');
  await limit.fill('1');
  await limit.press('Enter');
  await expect(head(page, 'Wisdom')).toContainText('1 of 1 card');

  await card(page, /^Discovery/).focus();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, /^Demo/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cell(page, 'knowledge buy doing')).toContainText('Demo');
  await expect(card(page, /^Demo/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(cell(page, 'wisdom buy queue')).toContainText('Demo');
  await expect(head(page, 'Wisdom')).toContainText('2 of 1 card: 1 over the limit');
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 over the limit');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(head(page, 'Wisdom')).toContainText('1 of 1 card');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, 'knowledge buy queue')).toContainText('Demo');
});

test('a card is dragged, and a question between the columns is answered', async ({ page }) => {
  await openExample(page, /sales opportunity/i);
  await showView(page, 'Knowledge');
  const from = await card(page, /^Close/).boundingBox();
  const to = await cell(page, 'information awareness doing').boundingBox();
  if (from === null || to === null) throw new Error('no card or no place');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 30, { steps: 6 });
  await page.mouse.up();
  await expect(cell(page, 'information awareness doing')).toContainText('Close');
  await page.getByLabel('How does data become information?').fill('We write down what they asked');
  await expect(page.getByText('1 of 3 answered')).toBeVisible();
  const [{ nodes, answers }] = JSON.parse((await saveToText(page)).text).states;
  const moved = nodes.find(({ data }: { data: { name: string } }) => data.name.startsWith('Close'));
  expect(moved.data).toMatchObject({
    knowledge: { from: 'information', to: 'information' },
    boardRow: 'awareness',
    boardPlace: 'doing',
  });
  expect(answers).toEqual({ dataToInformation: 'We write down what they asked' });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('a card is tapped, then its place', async ({ page }) => {
    await openExample(page, /sales opportunity/i);
    await showView(page, 'Knowledge');
    await card(page, /^Security/).tap();
    const here = page.getByRole('button', { name: /^Here: move Security.* to Information, queue, buy$/ });
    expect((await here.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await here.tap();
    await expect(cell(page, 'information buy queue')).toContainText('Security');
    await expect(page.getByText('Every card is on the board.')).toBeVisible();
    const main = page.getByRole('main');
    const widths = await main.evaluate((each) => [each.scrollWidth, each.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});
