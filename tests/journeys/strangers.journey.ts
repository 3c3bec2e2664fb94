import * as fc from 'fast-check';
import type { Page } from '@playwright/test';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { templates } from '#src/templates/index.ts';
import { spoilings, spoilt } from '../file/fuzz/spoil.ts';
import { anyMap, smallMap } from '../file/mapSamples.ts';
import { openExample } from './editorPage.ts';
import { expect, test } from './test.ts';

/** How many files in all, and which ones: the same each time, unless another seed is asked for. */
const count = Number(process.env['FUZZ_FILES'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
/** The tests share the files, so that they run side by side. */
const parts = 4;

/** The files' texts: maps of all sorts, and the examples and templates, spoilt. */
async function spoiltFiles(): Promise<readonly string[]> {
  const drawn = await Promise.all(templates.map(({ load }) => load()));
  const documents = [smallMap(), ...fc.sample(anyMap, { numRuns: 40, seed }), ...drawn, ...drawn];
  return fc
    .sample(fc.tuple(fc.constantFrom(...documents), spoilings(4)), { numRuns: count, seed })
    .map(([document, changes]) => spoilt(saveMap(document), changes));
}

async function drop(page: Page, name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** Waits until the page says so; looks at every frame, since there are many files. */
async function says(page: Page, words: string, what: string) {
  const said = page.waitForFunction((wanted) => document.body.textContent.includes(wanted), words, {
    timeout: 8000,
  });
  await said.catch(() => expect(page.locator('body'), what).toContainText(words, { timeout: 1 }));
}

/** Waits until one of these symbols at least is on the screen. */
async function draws(page: Page, ids: readonly string[], what: string) {
  const drawn = (wanted: readonly string[]) =>
    [...document.querySelectorAll('.react-flow__node')].some((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const isSeen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      return isSeen && wanted.includes(node.getAttribute('data-id') ?? '');
    });
  const isDrawn = await page.waitForFunction(drawn, ids, { timeout: 8000 }).catch(() => false);
  expect(isDrawn, `${what}: no symbol is on the screen`).not.toBe(false);
}

type Expected = {
  readonly words: string;
  /** Ids of the symbols of what is open then; undefined: of what was open before. */
  readonly nodes: readonly string[] | undefined;
};

/** What the page says about a file, as the same reader says it here. */
function expectedOf(name: string, text: string): Expected {
  const opened = openMap(text, name);
  if (!opened.ok) return { words: `“${name}” was not opened.`, nodes: undefined };
  const words = opened.repairs.length > 0 ? `“${name}” is open.` : `Saved in ${name}`;
  return { words, nodes: opened.document.states[0]?.nodes.map(({ id }) => id) ?? [] };
}

for (let part = 0; part < parts; part += 1) {
  test(`spoilt files are opened or refused in words, and the canvas stays (${part + 1} of ${parts})`, async ({
    page,
    trouble,
  }) => {
    test.setTimeout(60_000 + count * 2000);
    const texts = await spoiltFiles();
    let shown: readonly string[] = [];
    await openExample(page, /lead nurture/i);
    for (const [index, text] of texts.entries()) {
      if (index % parts !== part) continue;
      const name = `file ${index}.vsm.json`;
      const { words, nodes } = expectedOf(name, text);
      await drop(page, name, text);
      const what = `file ${index} of seed ${seed}`;
      await says(page, words, what);
      await expect(page.locator('.react-flow__viewport'), what).toBeAttached();
      shown = nodes ?? shown;
      if (shown.length > 0) await draws(page, shown, what);
      await expect(page.getByText(/could not be drawn|The page broke/), what).toHaveCount(0);
      expect(trouble, what).toEqual([]);
    }
  });
}

/** The small map with its symbols somewhere else. */
function placed(x: (index: number) => number): string {
  const map = smallMap();
  const move = (state: (typeof map.states)[number]) => ({
    ...state,
    nodes: state.nodes.map((node, index) => ({ ...node, x: x(index), y: 0 })),
  });
  return saveMap({ ...map, states: map.states.map(move) });
}

test('a map whose symbols stand worlds apart shows one of them', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await drop(
    page,
    'apart.vsm.json',
    placed((index) => (index % 2 === 0 ? -99_000 : 99_000)),
  );
  await draws(page, ['n1', 'n2', 'n3', 'n4'], 'apart');
});

test('another version of the open map is shown, wherever it stands', async ({ page }) => {
  await openExample(page, /lead nurture/i);
  await drop(
    page,
    'here.vsm.json',
    placed((index) => index * 200),
  );
  await draws(page, ['n1'], 'here');
  await drop(
    page,
    'there.vsm.json',
    placed((index) => 70_000 + index * 200),
  );
  await says(page, 'Saved in there.vsm.json', 'there');
  await draws(page, ['n1'], 'there');
});
