import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test('the two states of an example are compared, and a change is looked at on the map in its state', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await page.keyboard.press('ControlOrMeta+Shift+Digit5');
  const flowTime = page.getByRole('row', { name: /^Flow time/ });
  await expect(flowTime).toContainText('29.6 d');
  await expect(flowTime).toContainText('15.7 d');
  await expect(flowTime).toContainText('+47.1 % better');
  await expect(page.getByRole('row', { name: /^Rolled %C&A/ })).toContainText('+35.9 points better');
  await expect(page.getByRole('img', { name: /^Timelines on one scale/ })).toBeVisible();

  await page.getByRole('button', { name: 'Swap before and after' }).click();
  await expect(flowTime).toContainText('−89 % worse');
  await page.getByRole('button', { name: 'Swap before and after' }).click();

  const changes = page.getByRole('list', { name: 'What changed' });
  await expect(changes).toContainText('Wait before: 15 d');
  await changes.getByRole('button', { name: 'Hand over on request / fit rule' }).press('Enter');
  await expect(measures(page)).toContainText('15.7 d');
  const selected = page.locator('.react-flow__node.selected');
  await expect(selected).toHaveAttribute('aria-label', /^Step Hand over on request/);
  await expect(selected).toBeInViewport();
});

test('a map with one state offers a second one, and what is changed in it is compared', async ({ page }) => {
  await openExample(page, /stay in touch/i);
  const views = page.getByRole('radiogroup', { name: 'View' });
  await expect(views.getByRole('radio', { name: 'Compare' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+Digit5');
  await page.getByRole('main').getByRole('button', { name: '+ Future state' }).click();
  await expect(page.getByText(/^No step was added, removed or changed/)).toBeVisible();

  await views.getByRole('radio', { name: 'Map' }).check({ force: true });
  await symbol(page, 'First conversation').click();
  await page.getByLabel('Wait before', { exact: true }).fill('1 d');
  await expect(measures(page)).toContainText('16.6 d');
  await views.getByRole('radio', { name: 'Compare' }).check({ force: true });
  await expect(page.getByRole('row', { name: /^Flow time/ })).toContainText('−4 d');
  await expect(page.getByRole('list', { name: 'What changed' })).toContainText('Wait before: 5 d');
});

test('the bar at the top keeps everything in its place on a tablet', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openExample(page, /campaign production/i);
  const states = page.getByRole('button', { name: /^States/ });
  await expect(states).toBeVisible();
  await expect(page.getByRole('button', { name: 'Shown: Map' })).toBeInViewport();
  const title = await page.getByLabel('Title of the map').boundingBox();
  const beside = await states.boundingBox();
  if (title === null || beside === null) throw new Error('no title or no states');
  expect(title.width).toBeGreaterThan(200);
  expect(title.x + title.width).toBeLessThanOrEqual(beside.x);
});

test('what changed is gone through on the map, and other figures are tried and kept, with the keyboard alone', async ({
  page,
}) => {
  await openExample(page, /campaign production/i);
  await page.keyboard.press('Alt+s');
  await expect(measures(page)).toContainText('15.1 d');
  await page.getByTestId('canvas').focus();
  await page.keyboard.press('d');
  const bar = page.getByRole('region', { name: 'What changed' });
  await expect(bar.getByRole('status')).toContainText('Wait before 3 d → 1.5 d');
  await page.keyboard.press('Shift+D');
  await expect(bar.getByRole('status')).toContainText('removed');
  await bar.getByRole('button', { name: 'Stop marking what changed' }).press('Enter');
  await expect(bar).toBeHidden();

  await page.getByRole('button', { name: 'What if' }).press('Enter');
  await page.getByLabel('Figures of').selectOption({ label: 'Design' });
  const slider = page.getByRole('slider', { name: 'Wait before, as a slider' });
  await slider.focus();
  await page.keyboard.press('Home');
  const flowTime = page.getByRole('row', { name: /^Flow time/ });
  await expect(flowTime).toContainText('11.6 d');
  await expect(measures(page)).toContainText('15.1 d');
  await page.getByLabel('Keep as a change in').selectOption({ label: 'A new future state' });
  await page.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await expect(measures(page)).toContainText('11.6 d');
  await expect(page.getByText('Kept in “Future state 2”.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(measures(page)).toContainText('15.1 d');
});
