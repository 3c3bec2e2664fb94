import { measures, openBlank, openExample, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test('a future state is made from the current one, changed, compared by switching, deleted and brought back', async ({
  page,
}) => {
  await openExample(page, /stay in touch/i);
  await page.getByRole('button', { name: '+ Future state' }).click();
  const states = page.getByRole('radiogroup', { name: 'State', exact: true });
  await expect(states.getByRole('radio', { name: 'Future' })).toBeChecked();
  await expect(measures(page)).toContainText('20.6 d');

  await symbol(page, 'First conversation').click();
  const wait = page.getByLabel('Wait before', { exact: true });
  await wait.fill('1 d');
  await expect(measures(page)).toContainText('16.6 d');

  await states.getByRole('radio', { name: 'Current' }).click();
  await expect(measures(page)).toContainText('20.6 d');
  // What both have stays selected, so that the two can be read one after the other.
  await expect(wait).toHaveValue('5 d');
  await page.locator('body').press('Alt+s');
  await expect(measures(page)).toContainText('16.6 d');
  await expect(wait).toHaveValue('1 d');

  await page.getByRole('button', { name: /^States/ }).click();
  await page.getByRole('menuitem', { name: 'Delete state' }).click();
  await expect(page.getByText('“Future state” is deleted. Undo brings it back.')).toBeVisible();
  await expect(states).toBeHidden();
  await expect(measures(page)).toContainText('20.6 d');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(states.getByRole('radio', { name: 'Future' })).toBeChecked();
  await expect(measures(page)).toContainText('16.6 d');
});

test('states are named where they stand, and all of them are there again after reloading and in the file', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('button', { name: /^States/ }).click();
  await page.getByRole('menuitem', { name: 'Rename state' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the state' });
  await expect(name).toBeFocused();
  await name.fill('How it is today');
  await page.keyboard.press('Enter');
  const states = page.getByRole('radiogroup', { name: 'State', exact: true });
  await expect(states.getByRole('radio', { name: 'How it is today' })).toBeChecked();
  await states.getByRole('radio', { name: 'Future' }).click();
  await expect(measures(page)).toContainText('15.7 d');
  const { text } = await saveToText(page);
  expect(JSON.parse(text)).toMatchObject({ states: [{ name: 'How it is today' }, { name: 'Future state' }] });

  await expect(page.getByText(/Saved/).first()).toBeVisible();
  await page.reload();
  await expect(states.getByRole('radio')).toHaveCount(2);
  await expect(states.getByRole('radio', { name: 'How it is today' })).toBeChecked();
});

test('a map with one state is offered another and nothing else', async ({ page }) => {
  await openBlank(page);
  await expect(page.getByRole('button', { name: '+ Future state' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^States/ })).toHaveCount(0);
  await page.getByRole('main').press('Alt+Shift+s');
  await expect(page.getByRole('radio', { name: 'Future' })).toBeChecked();
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

  test('the states are one tap on their menu away', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /lead nurture/i })
      .tap();
    await expect(measures(page)).toContainText('29.6 d');
    await page.getByRole('button', { name: 'States: Current state' }).tap();
    await page.getByRole('menuitemcheckbox', { name: 'Future state' }).tap();
    await expect(measures(page)).toContainText('15.7 d');
    await expect(page.getByRole('button', { name: 'States: Future state' })).toBeVisible();
  });
});
