import type { Page } from '@playwright/test';
import { openExample, saveToText, symbol } from './editorPage.ts';
import { expect, test } from './test.ts';

type Saved = {
  readonly states: readonly {
    readonly stages: readonly { readonly id: string }[];
    readonly nodes: readonly {
      readonly id: string;
      readonly x: number;
      readonly data: { stage?: string; name?: string };
    }[];
  }[];
};

async function saved(page: Page) {
  const map = JSON.parse((await saveToText(page)).text) as Saved;
  const [state] = map.states;
  if (state === undefined) throw new Error('a map has a state');
  const node = (name: string) => state.nodes.find(({ data }) => data.name?.startsWith(name) === true);
  return { stages: state.stages.map(({ id }) => id), node };
}

async function command(page: Page, title: string) {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  await search.fill(title);
  await page.getByRole('option', { name: title }).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

const head = (page: Page, stage: string) => page.locator(`[data-band="stage:${stage}"]`);

test('the five stages are added, a step is dropped into one, a stage is moved with its steps, and all is taken back', async ({
  page,
}) => {
  await openExample(page, /lead nurture/i);
  await command(page, 'Add the five stages');
  await expect(head(page, 'control')).toBeInViewport();
  expect((await saved(page)).stages).toEqual(['define', 'measure', 'analyze', 'improve', 'control']);

  const step = symbol(page, 'Discovery');
  const from = await step.boundingBox();
  const improve = await head(page, 'improve').boundingBox();
  if (from === null || improve === null) throw new Error('not in the page');
  await page.mouse.move(from.x + from.width / 2, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(improve.x + improve.width / 2, from.y + 60, { steps: 8 });
  await page.mouse.up();
  expect((await saved(page)).node('Discovery')?.data.stage).toBe('improve');

  const before = (await saved(page)).node('Qualify')?.x ?? 0;
  await head(page, 'analyze').click({ position: { x: 20, y: 20 } });
  await page.getByRole('menuitem', { name: 'Move left' }).click();
  const moved = await saved(page);
  expect(moved.stages).toEqual(['define', 'analyze', 'measure', 'improve', 'control']);
  expect(moved.node('Qualify')?.x).toBeLessThan(before);
  expect(moved.node('Qualify')?.data.stage).toBe('analyze');

  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+z');
  const back = await saved(page);
  expect(back.stages).toEqual(['define', 'measure', 'analyze']);
  expect(back.node('Discovery')?.data.stage).toBe('analyze');
});
