import type { CDPSession, Locator, Page } from '@playwright/test';
import { openBlank, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

type Point = { readonly x: number; readonly y: number };

/** Fingers on the glass, as the browser gets them from a touch screen. */
async function fingers(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8, force: 1 })),
    });
  const move = async (from: readonly Point[], to: readonly Point[], steps = 10) => {
    await send('touchStart', from);
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      await send(
        'touchMove',
        from.map((start, finger) => {
          const end = to[finger] ?? start;
          return { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
        }),
      );
      await page.waitForTimeout(16);
    }
    await send('touchEnd', []);
  };
  return {
    tap: async (at: Point) => {
      await send('touchStart', [at]);
      await send('touchEnd', []);
    },
    rest: async (at: Point) => {
      await send('touchStart', [at]);
      await page.waitForTimeout(750);
      await send('touchEnd', []);
    },
    move,
  };
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not in the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Puts a step on the map by two taps and types its name. */
async function place(page: Page, at: Point, name: string) {
  await page.getByRole('button', { name: 'Step', exact: true }).tap();
  await page.touchscreen.tap(at.x, at.y);
  await page.getByRole('main').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.touchscreen.tap(500, 90);
  await expect(page.getByRole('main').getByRole('textbox', { name: 'Name' })).toBeHidden();
}

const edges = (page: Page) => page.locator('.react-flow__edge');

/** Where the world is and how large, as the view has it. */
async function view(page: Page) {
  const text = await page
    .locator('.react-flow__viewport')
    .evaluate((each) => getComputedStyle(each).transform);
  const [zoom = 1, , , , x = 0, y = 0] = text.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { zoom, x, y };
}

test('two taps connect: a handle of 44 pixels, then the other symbol', async ({ page }) => {
  await openBlank(page);
  const touch = await fingers(page);
  await place(page, { x: 260, y: 360 }, 'Brief');
  await place(page, { x: 560, y: 360 }, 'Write');
  await touch.tap(await middleOf(symbol(page, 'Brief')));
  const handle = symbol(page, 'Brief').locator('[data-handle="right"]');
  await expect(handle).toBeAttached();
  const reach = await handle.evaluate((each) => {
    const { width, height } = getComputedStyle(each, '::before');
    return { width: Number.parseFloat(width), height: Number.parseFloat(height) };
  });
  const box = await handle.boundingBox();
  expect(Math.max(reach.width || 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
  expect(Math.max(reach.height || 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);

  await touch.tap(await middleOf(handle));
  await expect(page.getByText('Choose where it leads from “Brief”.')).toBeVisible();
  await touch.tap(await middleOf(symbol(page, 'Write')));
  await expect(edges(page)).toHaveCount(1);
  await expect(page.getByRole('img', { name: 'Push from Brief to Write' })).toBeAttached();
});

test('a finger that rests opens the menu; on a handle it does not begin a connection', async ({ page }) => {
  await openBlank(page);
  const touch = await fingers(page);
  await place(page, { x: 260, y: 360 }, 'Brief');
  await touch.rest(await middleOf(symbol(page, 'Brief')));
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: /^Add step after/ })).toBeVisible();
  for (const item of await menu.getByRole('menuitem').all())
    expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  await touch.rest(await middleOf(symbol(page, 'Brief').locator('[data-handle="right"]')));
  await expect(menu).toBeVisible();
  await expect(page.getByText(/Choose where it leads/)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await touch.tap(await middleOf(symbol(page, 'Brief')));
  await expect(edges(page)).toHaveCount(0);
});

test('a connection is changed by taps, with targets of 44 pixels', async ({ page }) => {
  await openBlank(page);
  const touch = await fingers(page);
  await place(page, { x: 260, y: 360 }, 'Brief');
  await place(page, { x: 600, y: 360 }, 'Write');
  await touch.tap(await middleOf(symbol(page, 'Brief')));
  await touch.tap(await middleOf(symbol(page, 'Brief').locator('[data-handle="right"]')));
  await touch.tap(await middleOf(symbol(page, 'Write')));
  await expect(edges(page)).toHaveCount(1);
  await touch.tap({ x: 500, y: 600 });
  await touch.tap(await middleOf(edges(page)));
  const form = page.getByRole('region', { name: 'Connection from Brief to Write' });
  await expect(form).toBeVisible();
  for (const control of await form.locator('button, input, select').all()) {
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await form.getByRole('textbox', { name: 'Transfer time' }).fill('1 d');
  await form.getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('img', { name: /Push from Brief to Write, 1 d/ })).toBeAttached();
});

test('two fingers move and zoom the view, and leave the map as it is', async ({ page }) => {
  await openBlank(page);
  const touch = await fingers(page);
  await place(page, { x: 260, y: 360 }, 'Brief');
  const before = await view(page);
  // Over a symbol, too.
  await touch.move(
    [
      { x: 260, y: 360 },
      { x: 460, y: 360 },
    ],
    [
      { x: 360, y: 460 },
      { x: 560, y: 460 },
    ],
  );
  await expect.poll(async () => Math.round((await view(page)).x - before.x)).toBeGreaterThan(60);
  expect((await view(page)).zoom).toBeCloseTo(before.zoom, 1);
  const moved = await view(page);
  await touch.move(
    [
      { x: 500, y: 400 },
      { x: 600, y: 400 },
    ],
    [
      { x: 400, y: 400 },
      { x: 700, y: 400 },
    ],
  );
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(moved.zoom * 1.8);
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAccessibleName(/Rename|Add step/);
});
