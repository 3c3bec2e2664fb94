import type { Page } from '@playwright/test';
import { measures, openBlank, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

/** Six steps as they are typed into the table, cell by cell: name, process time, wait. */
const steps = [
  ['Capture lead', '6 min', '1 d'],
  ['Nurture', '6 min', '15 d'],
  ['Score, hand over', '9 min', '2 d'],
  ['First response', '24 min', '1.25 d'],
  ['Qualify', '45 min', '4 d'],
  ['Discovery', '1.5 h', '6 d'],
] as const;

async function keys(page: Page, ...presses: readonly string[]) {
  for (const press of presses) await page.keyboard.press(press);
}

/** The row of the table that starts with this name. */
function row(page: Page, name: string) {
  const named = page.getByRole('rowheader', { name, exact: true });
  return page.getByRole('row').filter({ has: named });
}

test('a stream of six steps is typed in the table with the keyboard alone, then seen on the map', async ({
  page,
}) => {
  await openBlank(page);
  await page.keyboard.press('Control+Shift+2');
  const grid = page.getByRole('grid', { name: 'Table of the map' });
  await expect(grid).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'New step…' })).toBeFocused();

  // Where the units come from and who receives them: a name, then what kind of symbol it is.
  await page.keyboard.type('Visitors');
  await keys(page, 'Tab');
  await page.keyboard.type('Source');
  await keys(page, 'Enter');
  for (const [name, processTime, wait] of steps) {
    await page.keyboard.type(name);
    await keys(page, 'Tab', 'Tab');
    await page.keyboard.type(processTime);
    await keys(page, 'Tab');
    await page.keyboard.type(wait);
    await keys(page, 'Enter');
  }
  await page.keyboard.type('Buyer');
  await keys(page, 'Tab');
  await page.keyboard.type('Customer');
  await keys(page, 'Enter');

  await expect(row(page, 'Discovery')).toContainText('→ Buyer');
  // 29.25 d of waiting and 3 h of work, at 8 h a day.
  await expect(measures(page)).toContainText('29.6 d');

  // A wrong figure is put right in its cell; what can't be read is refused there.
  await keys(page, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('soon');
  await keys(page, 'Enter');
  await expect(page.getByRole('alert')).toContainText('soon');
  await expect(measures(page)).toContainText('29.6 d');
  await keys(page, 'Control+a');
  await page.keyboard.type('2 d');
  await keys(page, 'Enter');
  await expect(measures(page)).toContainText('30.6 d');
  await keys(page, 'Control+z');
  await expect(measures(page)).toContainText('29.6 d');

  await page.keyboard.press('Control+Shift+1');
  for (const name of ['Visitors', 'Score, hand over', 'Discovery', 'Buyer']) {
    await expect(symbol(page, name)).toHaveCount(1);
  }
  await expect(page.locator('.react-flow__edge')).toHaveCount(7);
});

test('a step is joined, and its connection changed and removed, with the keyboard alone', async ({
  page,
}) => {
  await openBlank(page);
  await page.keyboard.press('Control+Shift+2');
  await expect(page.getByRole('rowheader', { name: 'New step…' })).toBeFocused();
  for (const name of ['Call', 'Offer']) {
    await page.keyboard.type(name);
    await keys(page, 'Enter');
  }
  await keys(page, 'Control+Home');
  const next = page.getByRole('gridcell', { name: '→ Offer', exact: true });
  for (let column = 0; column < 20; column += 1) {
    if (await next.evaluate((cell) => cell === document.activeElement)) break;
    await keys(page, 'ArrowRight');
  }
  await keys(page, 'Enter');
  const connections = page.getByRole('grid', { name: 'Connections of Call' });
  await expect(connections.getByRole('rowheader', { name: 'Offer' })).toBeFocused();
  await keys(page, 'ArrowRight');
  await page.keyboard.type('pull');
  await keys(page, 'Tab');
  await page.keyboard.type('25');
  await keys(page, 'Enter');
  await expect(row(page, 'Call').first()).toContainText('→ Offer 25 %');
  await keys(page, 'ArrowUp', 'Control+Delete');
  await expect(connections.getByRole('rowheader', { name: 'Offer' })).toHaveCount(0);
  await keys(page, 'Escape');
  await expect(connections).toHaveCount(0);
  await keys(page, 'Control+z');
  await expect(row(page, 'Call')).toContainText('→ Offer 25 %');
});
