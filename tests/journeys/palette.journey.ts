import type { Page } from '@playwright/test';
import { measures, openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** Opens the palette with the keyboard and types into it. */
async function ask(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Command or symbol' });
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  return page.getByRole('dialog').getByRole('option');
}

test('a command is found by another word, run, and taken back by name', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await symbol(page, 'Nurture').click();
  const found = await ask(page, 'remove');
  await expect(found.first()).toContainText('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(symbol(page, 'Nurture')).toHaveCount(0);

  await expect((await ask(page, 'undo')).first()).toContainText('Undo');
  await page.keyboard.press('Enter');
  await expect(symbol(page, 'Nurture')).toHaveCount(1);
  await expect(measures(page)).toContainText('29.6 d');
});

test('a symbol is gone to by its name', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const found = await ask(page, 'qualify');
  await expect(found.first()).toContainText('Qualify with prospect');
  await page.keyboard.press('Enter');
  await expect(symbol(page, 'Qualify')).toHaveClass(/selected/);
  await expect(symbol(page, 'Qualify')).toBeInViewport({ ratio: 1 });
});

test('what was chosen last stands first, after a reload too', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await expect((await ask(page, 'timeline')).first()).toContainText('Timeline');
  await page.keyboard.press('Enter');
  await expect((await ask(page, '')).first()).toContainText('Timeline');
  await page.keyboard.press('Escape');
  await openExample(page, /webinar production/i);
  await expect((await ask(page, '')).first()).toContainText('Timeline');
});

test('what can’t be done now is dim, and choosing it does nothing', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  const undo = (await ask(page, 'undo')).first();
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('the palette has no known barrier', async ({ page }) => {
      await openExample(page, /lead nurture/i);
      await ask(page, 'a');
      expect(await violations(page)).toEqual([]);
    });
  });
}
