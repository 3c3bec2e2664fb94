import type { Locator, Page } from '@playwright/test';
import { openBlank, openText, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

const step = (id: string, name: string, x: number, data: object) => ({
  id,
  kind: 'step',
  x,
  y: 200,
  data: { name, valueClass: 'necessary', processTime: { value: 1, unit: 'h' }, people: 1, ...data },
});

/** A map of three steps: one waits 48 h, the work of the next is often not usable, the last has more to do than it can. */
const troubled = {
  format: 'pullmap',
  version: 1,
  id: 'm_checks',
  title: 'Inbound requests',
  stream: { unit: 'request', kind: 'customer' },
  calendar: { hoursPerDay: 8, daysPerWeek: 5 },
  customer: { needs: [], ctqs: [] },
  states: [
    {
      id: 'current',
      name: 'Current state',
      kind: 'current',
      demand: { units: 10, per: { value: 1, unit: 'd' }, at: 'entry' },
      stages: [],
      lanes: [],
      nodes: [
        { id: 'in', kind: 'source', x: 0, y: 200, data: { name: 'Visitors' } },
        step('read', 'Read request', 200, {
          processTime: { value: 6, unit: 'min' },
          waitTime: { value: 48, unit: 'h' },
        }),
        step('note', 'Note it down', 400, {
          processTime: { value: 6, unit: 'min' },
          percentCompleteAccurate: 40,
        }),
        step('offer', 'Write offer', 600, { waitTime: { value: 4, unit: 'd' } }),
        { id: 'out', kind: 'customer', x: 800, y: 200, data: { name: 'Buyer' } },
      ],
      edges: [
        { id: 'e1', kind: 'push', from: 'in', to: 'read', data: {} },
        { id: 'e2', kind: 'push', from: 'read', to: 'note', data: {} },
        { id: 'e3', kind: 'push', from: 'note', to: 'offer', data: {} },
        { id: 'e4', kind: 'push', from: 'offer', to: 'out', data: {} },
      ],
    },
  ],
};

async function openTroubled(page: Page): Promise<void> {
  await openBlank(page);
  await openText(page, 'requests.vsm.json', JSON.stringify(troubled));
  await expect(symbol(page, 'Read request')).toBeVisible();
}

function panel(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${name}`) });
}

function group(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name });
}

/** In both themes, for only the colours differ between them. */
async function expectNoBarrier(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}

test('a problem is shown at its step, mended by a button; another is left as it is, with a reason that stays', async ({
  page,
}) => {
  await openTroubled(page);
  const mark = (name: string) => symbol(page, name).locator('[data-mark]');
  await expect(mark('Read request')).toBeVisible();
  await expect(mark('Note it down')).toBeVisible();
  await panel(page, 'Questions and problems: 3').click();
  const warnings = group(page, /^Warnings/);
  await expect(warnings.getByRole('listitem')).toHaveCount(3);

  const wait = warnings.getByRole('listitem').filter({ hasText: 'Are 48 h of waiting' });
  await wait.getByRole('button', { name: 'Show on the map' }).click();
  await expect(symbol(page, 'Read request')).toHaveClass(/selected/);
  await wait.getByRole('button', { name: 'Turn 48 h into 2 d' }).click();
  await expect(mark('Read request')).toHaveCount(0);
  await expect(warnings.getByRole('listitem')).toHaveCount(2);

  const usable = warnings.getByRole('listitem').filter({ hasText: 'arrives usable' });
  await usable.getByRole('button', { name: 'Leave it as it is…' }).click();
  await page.getByLabel('Why is it all right as it is?').fill('The new form comes in May');
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Leave it as it is', exact: true }).click();
  await expect(mark('Note it down')).toHaveCount(0);
  await expect(group(page, /^Left as they are/)).toContainText('The new form comes in May');
  await expect(panel(page, 'Questions and problems: 1')).toBeVisible();
  await page.getByText('Thresholds of this map').click();
  await expectNoBarrier(page);

  await expect(page.getByRole('banner')).toContainText('Saved in this browser');
  await page.reload();
  await symbol(page, 'Note it down').click();
  await panel(page, 'Details').click();
  await expect(page.getByText('Left as it is: The new form comes in May')).toBeVisible();
  await expect(mark('Note it down')).toHaveCount(0);
  expect((await saveToText(page)).text).toContain('The new form comes in May');
});

test('the constraint is found, and what is not known there is kept with the map', async ({ page }) => {
  await openTroubled(page);
  await panel(page, 'Constraint').click();
  const signals = group(page, /^Three signals/);
  await expect(signals.getByRole('button', { name: /Longest wait.*Read request/ })).toContainText('6 d');
  await expect(signals.getByRole('button', { name: /Lowest %C&A.*Note it down/ })).toContainText('40 %');
  await signals.getByRole('button', { name: /Highest utilisation.*Write offer/ }).click();
  await expect(symbol(page, 'Write offer')).toHaveClass(/selected/);
  await expect(
    page.getByText('More arrives at “Write offer” than can be done: 10 units a week pile up.'),
  ).toBeVisible();

  await expect(page.getByLabel('More people', { exact: true })).toBeHidden();
  await page.getByText('Add people', { exact: true }).click();
  await page.getByLabel('More people', { exact: true }).fill('One more to write offers');
  await panel(page, 'Questions and problems').click();
  const only = page.getByRole('listitem').filter({ hasText: 'Adding them is the only answer so far' });
  await only.getByRole('button', { name: 'Open the constraint panel' }).click();
  await page.getByLabel('What does the customer not know yet?').fill('What it costs them to wait');
  await panel(page, 'Questions and problems').click();
  await expect(only).toHaveCount(0);
  const { text } = await saveToText(page);
  expect(JSON.parse(text)).toMatchObject({
    states: [
      { missingKnowledge: { unknown: 'What it costs them to wait', people: 'One more to write offers' } },
    ],
  });
});
