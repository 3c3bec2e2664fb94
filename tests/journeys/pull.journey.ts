import type { Page } from '@playwright/test';
import { openBlank, openExample, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

const openName = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Name' });
const question = (page: Page, name: string) =>
  page.getByRole('main').getByText(`What does “${name}” need from the step before it?`);

test('a stream is built backwards with the keyboard: every step is asked for what it needs, and pulls it', async ({
  page,
}) => {
  await openBlank(page);
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  await expect(openName(page)).toBeFocused();
  await page.keyboard.type('Buyer');
  await page.keyboard.press('Shift+Tab');
  await expect(question(page, 'Buyer')).toBeVisible();
  await expect(openName(page)).toHaveAccessibleDescription(/What does “Buyer” need/);
  await page.keyboard.type('Sign 30 min: an offer that answers every need');
  await expect(page.getByText('Hands over an offer that answers every need')).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(question(page, 'Sign')).toBeVisible();
  await page.keyboard.type('Offer: what they want solved');
  await page.keyboard.press('Shift+Tab');
  await expect(question(page, 'Offer')).toBeVisible();
  await page.keyboard.type('Discover');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^What does/)).toBeHidden();

  const [{ nodes, edges }] = JSON.parse((await saveToText(page)).text).states;
  const name = (id: string) => nodes.find((node: { id: string }) => node.id === id).data.name;
  const ways = edges.map(
    ({ kind, from, to, data }: { kind: string; from: string; to: string; data?: { payload?: string } }) =>
      `${name(from)} ${kind} ${name(to)}: ${data?.payload ?? ''}`,
  );
  expect(ways.toSorted()).toEqual([
    'Discover pull Offer: ',
    'Offer pull Sign: what they want solved',
    'Sign pull Buyer: an offer that answers every need',
  ]);
});

test('wanted deliveries name the step that breaks, and become the demand of the map', async ({ page }) => {
  await openExample(page, /sales opportunity/i);
  await page.getByRole('button', { name: 'Pull calculator' }).click();
  const wanted = page.getByRole('textbox', { name: 'Wanted deliveries' });
  const verdict = page.getByRole('region', { name: 'Where it breaks' });
  await expect(wanted).toHaveValue('8.41');
  await wanted.fill('12');
  await expect(page.getByRole('row', { name: /^Have to enter/ })).toContainText('57.1');
  await expect(verdict).toContainText('It holds. Tightest: Demo / proof, 97.9 % busy.');
  await wanted.press('ControlOrMeta+a');
  await wanted.pressSequentially('15');
  await expect(verdict).toContainText('It breaks. First at Demo / proof, 122.4 % busy.');
  await expect(page.getByText('2.5 people in place of 1.7')).toBeVisible();

  // From the table, too: the map comes back, and the step large on it.
  await page.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
  await verdict.getByRole('button', { name: 'Demo / proof' }).click();
  const width = async () => (await symbol(page, 'Demo / proof').boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(150);
  await expect(symbol(page, 'Demo / proof')).toBeInViewport();
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(1);

  const slider = page.getByRole('slider', { name: /Wanted deliveries/ });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(wanted).toHaveValue('14');
  await page.getByRole('button', { name: 'Set as the map’s demand' }).click();
  await expect(page.getByText('Today 14 a month, of 66.6 that enter.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo Set demand at the customer/ }).click();
  await expect(page.getByText('Today 8.41 a month, of 40 that enter.')).toBeVisible();
});
