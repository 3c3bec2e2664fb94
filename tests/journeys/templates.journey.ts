import { templates } from '#src/templates/index.ts';
import { measures, openExample } from './editorPage.ts';
import { expect, test } from './test.ts';

for (const { id, title, group, view } of templates) {
  test(`the template ${id} opens, is measured and can be exported`, async ({ page }) => {
    await openOne(page, title, view);
    if (group === 'example') {
      await expect(measures(page)).toContainText(/Flow time/);
      await expect(measures(page).getByRole('button', { name: /Flow time/ })).toContainText(/\d/);
      await page.locator('body').press('Alt+s');
      await expect(page.getByRole('radio', { name: 'Future' })).toBeChecked();
      await expect(measures(page).getByRole('button', { name: /Flow time/ })).toContainText(/\d/);
    }
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('SVG drawing').first().click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: /^Download/ }).click();
    const name = (await download).suggestedFilename();
    expect(name).toMatch(group === 'example' ? / - Future state\.svg$/ : /\.svg$/);
  });
}

async function openOne(page: Parameters<typeof openExample>[0], title: string, view: string | undefined) {
  if (view === undefined) {
    await openExample(page, new RegExp(`^${title}`));
    return;
  }
  await page.goto('/');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Knowledge' })).toBeChecked();
}

test('the funnels of an example account for its leads', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await page.getByRole('button', { name: 'Funnels' }).click();
  await expect(page.getByRole('img', { name: 'From 400 at Define to 10.8 delivered' })).toBeVisible();
  await expect(page.getByText('328 leave: no reason given')).toBeVisible();
  await page.locator('body').press('Alt+s');
  await expect(page.getByRole('img', { name: 'From 400 at Define to 17.6 delivered' })).toBeVisible();
});
