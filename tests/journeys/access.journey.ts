import type { Page } from '@playwright/test';
import { openExample, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';
import { violations } from './violations.ts';

/** A screen or dialog, and how it is come to from the map of an example. */
type Place = readonly [name: string, open: (page: Page) => Promise<unknown>];

const press = (page: Page, key: string) => page.keyboard.press(key);
const dialog = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('dialog', { name })).toBeVisible();

/** Runs a command by its name, through the palette. */
async function run(page: Page, command: string) {
  await press(page, 'Control+k');
  await page.getByRole('combobox', { name: 'Command or symbol' }).fill(command);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await press(page, 'Enter');
}

/** Selects the connection that the keys come to first. */
async function goToConnection(page: Page) {
  await symbol(page, 'Nurture').click();
  await press(page, 'e');
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1);
}

const onTheMap: readonly Place[] = [
  ['the map', async () => undefined],
  [
    'a selected step with its details',
    async (page) => {
      await symbol(page, 'Nurture').click();
      await expect(page.getByLabel('Wait before', { exact: true })).toBeVisible();
    },
  ],
  [
    'a name that is open',
    async (page) => {
      await symbol(page, 'Nurture').click();
      await press(page, 'Enter');
      await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toBeFocused();
    },
  ],
  [
    'the form at a connection',
    async (page) => {
      await goToConnection(page);
      await press(page, 'Enter');
      await expect(page.getByRole('region', { name: /^Connection from/ })).toBeVisible();
    },
  ],
  [
    'the question where a connection leads',
    async (page) => {
      await symbol(page, 'Nurture').click();
      await press(page, 'c');
      await page.getByRole('main').getByRole('option').first().waitFor();
    },
  ],
  [
    'the question where a connection starts',
    async (page) => {
      await page.getByTestId('canvas').focus();
      await press(page, 'c');
      await page.getByRole('combobox', { name: /^Connect from/ }).fill('nur');
    },
  ],
  [
    'the question what units do at a split',
    async (page) => {
      await symbol(page, 'Score').click();
      await press(page, 'Shift+Enter');
      await page.getByRole('button', { name: /^Choice/ }).waitFor();
    },
  ],
  [
    'finding on the map',
    async (page) => {
      await press(page, 'Control+f');
      await page.getByRole('combobox', { name: 'Find on the map' }).waitFor();
    },
  ],
  [
    'the menu of a step',
    async (page) => {
      await symbol(page, 'Nurture').click({ button: 'right' });
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'an armed tool',
    async (page) => {
      await page.getByTestId('canvas').focus();
      await press(page, 's');
      await expect(page.getByText(/Click where the step goes/)).toBeVisible();
    },
  ],
  [
    'an explanation',
    async (page) => {
      await page.getByRole('button', { name: /Flow time$/ }).click();
      await page.getByRole('list', { name: 'What each step adds' }).waitFor();
    },
  ],
  [
    'all figures',
    async (page) => {
      await page.getByRole('button', { name: /All figures/ }).click();
      await page.getByRole('region', { name: 'All figures' }).waitFor();
    },
  ],
  [
    'a message',
    async (page) => {
      await symbol(page, 'Buyer').click();
      await press(page, 'Tab');
      await expect(page.getByRole('region', { name: 'Messages' })).not.toBeEmpty();
    },
  ],
];

const dialogs: readonly Place[] = [
  ['the A3 sheet', async (page) => (await run(page, 'A3 sheet'), dialog(page, 'A3 sheet'))],
  ['the export', async (page) => (await press(page, 'Control+Shift+e'), dialog(page, 'Export'))],
  ['the shortcuts', async (page) => (await press(page, '?'), dialog(page, 'Keyboard shortcuts'))],
  ['the command palette', async (page) => (await press(page, 'Control+k'), dialog(page, /./))],
  ['all maps', async (page) => (await press(page, 'Control+Shift+o'), dialog(page, /Your maps/))],
  [
    'earlier versions',
    async (page) => {
      await page.getByLabel('Title of the map').fill('Mine');
      await expect(page.getByRole('banner')).toContainText('Saved in this browser');
      await run(page, 'earlier versions');
      await page.getByLabel('Name of the version').fill('Before');
      await press(page, 'Enter');
      await page.getByRole('button', { name: 'Open as a copy: Before' }).waitFor();
    },
  ],
  ['the two questions of a new map', async (page) => (await run(page, 'new map'), dialog(page, /questions/))],
  [
    'the examples',
    async (page) => (await run(page, 'examples and'), dialog(page, /What do you want to map/)),
  ],
  ['what this is', async (page) => (await run(page, 'about pullmap'), dialog(page, /Pullmap/))],
  [
    'pasting a list',
    async (page) => {
      await symbol(page, 'Nurture').click();
      await press(page, 'Control+Shift+v');
      await page.getByRole('dialog').getByRole('textbox').first().fill('Call 5m\nOffer soon wait 3d\n');
      await page.getByRole('table').waitFor();
    },
  ],
];

const views: readonly Place[] = [
  [
    'the table',
    async (page) => {
      await press(page, 'Control+Shift+2');
      await page.getByRole('grid').waitFor();
    },
  ],
  [
    'the connections in the table',
    async (page) => {
      await symbol(page, 'Nurture').click();
      await press(page, 'Control+Shift+2');
      await page.getByRole('button', { name: 'Connections' }).click();
      await page.getByRole('grid', { name: /^Connections of/ }).waitFor();
    },
  ],
  [
    'presenting',
    async (page) => {
      await press(page, 'Alt+p');
      await press(page, 'ArrowRight');
      await press(page, 'ArrowRight');
    },
  ],
];

/** In both themes, for only the colours differ between them. */
async function expectNoBarrier(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is half way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(page)).toEqual([]);
  }
}

test('the start screen has no known barrier', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarrier(page);
});

for (const [name, open] of [...onTheMap, ...dialogs, ...views]) {
  test(`${name} has no known barrier`, async ({ page }) => {
    await openExample(page, /lead nurture/i);
    await open(page);
    await expectNoBarrier(page);
  });
}

test('every view of the map, and everything that stands beside it, has no known barrier', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  const panels = page.getByRole('group', { name: 'What stands beside the map' }).getByRole('button');
  await expect(panels).not.toHaveCount(0);
  for (const panel of await panels.all()) {
    await panel.click();
    expect(await violations(page)).toEqual([]);
  }
  const offered = page.getByRole('radiogroup', { name: 'View' }).getByRole('radio');
  expect(await offered.count()).toBeGreaterThan(1);
  for (const view of await offered.all()) {
    await view.check({ force: true });
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
  }
});

test('everything has its place at 1024 × 768 and at 200 % zoom', async ({ page }) => {
  for (const [width, height] of [
    [1024, 768],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openExample(page, /lead nurture/i);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport({ ratio: 1 });
    const map = await page.getByRole('main').boundingBox();
    expect(map?.width).toBeGreaterThan(300);
    expect(map?.height).toBeGreaterThan(200);
    await page.evaluate(() =>
      indexedDB.databases().then((all) => all.forEach(({ name }) => indexedDB.deleteDatabase(name ?? ''))),
    );
  }
});
