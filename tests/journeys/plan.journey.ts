import { openExample, showView, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

test('an idea about a step is added and filled with the keyboard, found in the plan, applied and taken back', async ({
  page,
}) => {
  await openExample(page, /campaign production/i);
  await symbol(page, 'Legal').click();
  await page.keyboard.press('Shift+B');
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Phrase library');
  await page.keyboard.press('Enter');
  await expect(symbol(page, 'Phrase')).toHaveClass(/selected/);

  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByLabel('About')).toHaveValue('s6');
  await details.getByLabel('Waste').selectOption('Waiting');
  await details.getByLabel('Status').selectOption('Planned');
  await details.locator('summary', { hasText: 'Expected and actual' }).press('Enter');
  await details.getByRole('button', { name: 'Expected change' }).press('Enter');
  await details.getByLabel('New wait before').fill('3 d');
  await details.getByLabel('New wait before').press('Enter');
  await expect(symbol(page, 'Phrase')).toContainText('Waiting');

  await page.keyboard.press('ControlOrMeta+Shift+6');
  const row = page.getByRole('row', { name: /Phrase library/ });
  await expect(row).toContainText('Wait before 8 d → 3 d');
  await row.getByLabel(/^Owner of/).fill('Legal');
  await page.getByRole('textbox', { name: 'Park an idea' }).fill('Ask a customer');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of Ask a customer')).toBeVisible();
  await page.getByRole('button', { name: 'Owner', exact: true }).press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Owner' })).toHaveAttribute('aria-sort', 'ascending');
  expect(await violations(page)).toEqual([]);

  await row.getByRole('button', { name: 'Apply' }).press('Enter');
  await page.getByRole('menuitem', { name: 'A new future state' }).press('Enter');
  await expect(row).toContainText(/In Future state/);
  await expect(page.getByText(/Legal.*: Wait before 8 d → 3 d/).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row).not.toContainText('In Future state');

  await row.getByLabel(/^Effort of/).selectOption('1');
  await row.getByLabel(/^Effect of/).selectOption('4');
  await page.getByRole('button', { name: /Phrase library: effort 1, effect 4/ }).press('Enter');
  await expect(symbol(page, 'Phrase')).toHaveClass(/selected/);
  await showView(page, 'Plan');
  await expect(row.getByLabel(/^Owner of/)).toHaveValue('Legal');
});
