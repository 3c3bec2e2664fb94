import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test('the lead nurture example shows the totals it was published with', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const figures = measures(page);
  for (const total of ['29.6 d', '1.2 %', '27.3 %', '2.7 %', '361']) {
    await expect(figures).toContainText(total);
  }
  await expect(figures).toContainText('6 of 6');
  await expect(figures).toContainText('8 h × 5 d');
});

test('the campaign example shows its totals', async ({ page }) => {
  await openExample(page, /campaign/i);
  for (const total of ['35.8 d', '7.2 %', '6.1 %', '10.5 %']) {
    await expect(measures(page)).toContainText(total);
  }
});

test('the webinar example counts its longest path', async ({ page }) => {
  await openExample(page, /webinar production/i);
  for (const total of ['44.4 d', '12 %', '7.6 %']) {
    await expect(measures(page)).toContainText(total);
  }
});

test('the figures follow every key while a wait is typed', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Nurture').click();
  const wait = page.getByLabel('Wait before', { exact: true });
  await expect(wait).toHaveValue('15 d');
  await wait.fill('2 d');
  await expect(measures(page)).toContainText('16.6 d');
  await wait.fill('2 dogs');
  await expect(page.getByText(/dogs/).first()).toBeVisible();
  await expect(measures(page)).toContainText('16.6 d');
});

test('a click on a figure shows how it came about', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await measures(page)
    .getByRole('button', { name: /Flow time/ })
    .click();
  const explanation = page.getByRole('region', { name: /Flow time/ });
  await expect(explanation).toContainText('15 d');
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();
});
