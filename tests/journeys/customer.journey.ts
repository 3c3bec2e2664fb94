import type { Page } from '@playwright/test';
import { openBlank, openExample, openText, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const cell = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

async function openCustomer(page: Page) {
  await details(page).getByRole('button', { name: 'Customer', exact: true }).click();
  await expect(details(page).getByRole('heading', { name: 'Customer', level: 2 })).toBeVisible();
}

test('a customer is briefed, the matrix filled by keys, and all of it taken back', async ({ page }) => {
  await openExample(page, /campaign production/i);
  await openCustomer(page);
  const panel = details(page);
  await panel.getByRole('textbox', { name: 'Customer', exact: true }).fill('Head of marketing');
  await panel.getByLabel('Pain').fill('Campaigns come when the season is over.');
  await panel.getByLabel('Relief').fill('A date that holds.');
  const addNeed = panel.getByRole('textbox', { name: 'Add a need' });
  const before = await panel.getByRole('button', { name: /^N\d/ }).count();
  await addNeed.pressSequentially('Live before the season');
  await addNeed.press('Enter');
  await addNeed.pressSequentially('Know where it stands');
  await addNeed.press('Enter');
  await expect(panel.getByRole('button', { name: /^N\d/ })).toHaveCount(before + 2);
  const first = `N${before + 1}`;
  const second = `N${before + 2}`;

  await panel.getByRole('button', { name: new RegExp(`^${first} `) }).click();
  await panel
    .getByRole('group', { name: new RegExp(`^${first} `) })
    .getByRole('radio', { name: '5' })
    .click();
  await panel.getByRole('textbox', { name: 'Add what they measure us by' }).fill('Weeks to launch');
  await panel.getByRole('textbox', { name: 'Add what they measure us by' }).press('Enter');
  const measure = panel.getByRole('button', { name: /^Q\d+ Weeks to launch/ });
  await measure.click();
  const form = panel.getByRole('group', { name: /Weeks to launch/ });
  await form.getByLabel('Need', { exact: true }).selectOption({ label: `${first} Live before the season` });
  await form.getByRole('radio', { name: 'Lower' }).click();
  await form.getByLabel('Unit').fill('wk');
  await form.getByLabel('Target').fill('4');
  await form.getByLabel('Current').fill('11');
  await form.getByLabel('Current').press('Enter');
  await expect(measure).toContainText('11 → 4 wk · 7 wk to go');

  // The customer on the map says what is needed.
  await expect(symbol(page, 'and 2 more')).toHaveCount(1);

  await page.getByTestId('canvas').focus();
  await page.keyboard.press('Control+Shift+3');
  await expect(page.getByRole('grid', { name: 'Needs and steps' })).toBeVisible();
  const coverage = page.getByRole('button', { name: /need coverage/ });
  const uncovered = await coverage.textContent();
  await expect(page.getByRole('main')).toContainText(/2 needs are served by no step/);
  await cell(page, new RegExp(`serves ${first} `))
    .first()
    .focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(`^${second} `) })).toContainText('1 step');
  await expect(coverage).not.toHaveText(uncovered ?? '');
  await expect(page.getByRole('main')).not.toContainText('served by no step');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Control+Shift+1');
  await expect(symbol(page, first)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(symbol(page, first)).toHaveCount(0);
});

test('a need that is removed leaves the steps, and comes back with them', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await openCustomer(page);
  await expect(symbol(page, 'First response')).toContainText('N2');
  await details(page).getByRole('button', { name: /^N2 / }).focus();
  await page.keyboard.press('Delete');
  await expect(symbol(page, 'First response')).not.toContainText('N2');
  await expect(details(page).getByRole('button', { name: /^N3 / })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(symbol(page, 'First response')).toContainText('N2');
});

test('thirty steps and their needs fit a tablet: names stay in sight while the rest is scrolled', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openBlank(page);
  const { text } = await saveToText(page);
  const file = JSON.parse(text);
  file.title = 'Long stream';
  file.customer.needs = Array.from({ length: 14 }, (_, index) => ({
    id: `N${index + 1}`,
    text: `What they need, number ${index + 1}`,
    kind: 'output',
  }));
  file.states[0].nodes = Array.from({ length: 30 }, (_, index) => ({
    id: `s${index + 1}`,
    kind: 'step',
    x: index * 180,
    y: 0,
    data: { name: `Step number ${index + 1}`, valueClass: 'value-add' },
  }));
  await openText(page, 'long.vsm.json', JSON.stringify(file));
  await expect(symbol(page, 'Step number 1').first()).toBeAttached();
  await page.keyboard.press('Control+Shift+3');
  await expect(cell(page, /Step number 1 serves N1 /)).toBeFocused();
  await expect(page.getByRole('main')).toContainText(
    '14 needs are served by no step, 30 value-adding steps serve no need.',
  );
  await page.keyboard.press('Control+End');
  const last = cell(page, /Step number 30 serves N14 /);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^Step number 30/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /^N14 / })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Space');
  await expect(page.getByRole('main')).toContainText('13 needs are served by no step, 29 value-adding');
  // Nothing of the cell with the focus lies under the names.
  await page.keyboard.press('Control+Home');
  const place = await cell(page, /Step number 1 serves N1 /).boundingBox();
  const name = await page.getByRole('button', { name: /^N1 / }).boundingBox();
  const head = await page.getByRole('button', { name: /^Step number 1\D/ }).boundingBox();
  expect(place?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? Infinity) - 1);
  expect(place?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? Infinity) - 1);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the customer panel and the matrix object to nothing in ${scheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openExample(page, /lead nurture/i);
    await openCustomer(page);
    await details(page).getByRole('button', { name: /^N2 / }).click();
    await details(page).getByRole('button', { name: /^Q1 / }).click();
    await details(page).getByLabel('Value stream manager').fill('Ann Berger');
    await expect(page.getByRole('button', { name: 'Value stream manager Ann Berger' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Needs' }).click();
    await expect(page.getByRole('grid', { name: 'Needs and steps' })).toBeVisible();
    await cell(page, /serves N2 /)
      .nth(3)
      .click();
    await expect(page.getByRole('main')).toContainText('1 need is served by no step');
    expect(await violations(page)).toEqual([]);
  });
}
