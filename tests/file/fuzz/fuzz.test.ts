import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import { fragmentToText } from '#src/file/fragmentText.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import { createDocument } from '#src/model/create.ts';
import { pasteFragment } from '#src/model/edits/pasteFragment.ts';
import { pasteRows } from '#src/model/edits/pasteRows.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { readSheet } from '#src/model/sheet/readSheet.ts';
import { anyMap, smallMap } from '../mapSamples.ts';
import { brokenPromises, unwhole } from './promises.ts';
import { scratched, scratches, spoilings, spoilt } from './spoil.ts';

/** How many documents and pastes in all: `FUZZ_RUNS=100000 npx vitest run --project pure tests/file/fuzz`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
/** So that what was found can be found again: `FUZZ_SEED`. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const share = (part: number) => ({ numRuns: Math.ceil(runs * part), seed });

/** Nothing in a file may hold up the editor for longer than this, in milliseconds. */
const patience = 2000;

const documents = [smallMap(), ...fc.sample(anyMap, { numRuns: 200, seed })];
const files = documents.map(saveMap);
const fragments = documents.map(({ states: [state] }) =>
  fragmentToText({ nodes: state?.nodes ?? [], edges: state?.edges ?? [] }),
);
const oneOf = (texts: readonly string[]) => fc.nat(texts.length - 1).map((index) => texts[index] ?? '');

function within<Answer>(run: () => Answer): Answer {
  const start = performance.now();
  const answer = run();
  expect(performance.now() - start).toBeLessThan(patience);
  return answer;
}

let count = 0;
const newId = (prefix: string) => `${prefix}_${(count += 1)}`;

/** What is wrong with a map after pasting this piece of one. */
function brokenPaste(text: string): readonly string[] {
  const read = fragmentFromText(text);
  if (!read.ok) return read.problem.length > 40 ? [] : ['refused without words'];
  const pasted = pasteFragment(smallMap(), 'current', read.value, { x: 99_990, y: 0 }, newId);
  const gone = pasted.nodes.length === read.value.nodes.length ? [] : ['a node is gone'];
  return [...gone, ...unwhole(pasted.document)];
}

/** What is wrong with a map after pasting this as a table. */
function brokenTable(text: string): readonly string[] {
  const cells = readDelimited(text);
  const rows = readSheet(cells, guessColumns(cells));
  const untold = rows.filter((row) => !row.isUsed && row.problems.size === 0);
  const pasted = pasteRows(createDocument({ id: 'm', title: 'T' }), 'current', rows, newId);
  const gone = pasted.nodes.length === rows.filter((row) => row.isUsed).length ? [] : ['a row is gone'];
  return [...untold.map(() => 'a row is left out, untold'), ...gone, ...unwhole(pasted.document)];
}

const cell = fc.oneof(
  fc.constantFrom(
    'Name',
    'Process time',
    'Wait',
    'Kind',
    '%C&A',
    'Nurture',
    'step',
    'Touch point',
    '15 d',
    '3,5 h',
  ),
  fc.constantFrom(
    '1e999',
    '-1',
    '99999999999999999999',
    '130 %',
    '=1+1',
    "'=x",
    '"',
    '""',
    '"a\nb"',
    '\u000b',
    '\ud800',
  ),
  fc.constantFrom('', ' ', '\u0000', 'x'.repeat(5000), '__proto__', 'constructor', 'toString'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const table = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    fc.constantFrom('\t', ';', ','),
    fc.constantFrom('\n', '\r\n', '\r'),
  )
  .map(([rows, separator, end]) => rows.map((row) => row.join(separator)).join(end));

describe(`a stranger's file or paste never does harm (seed ${seed})`, { timeout: 900_000 }, () => {
  it('for maps with values set, deleted, doubled, renamed, swapped, nested', () => {
    fc.assert(
      fc.property(oneOf(files), spoilings(5), (file, changes) => {
        const text = spoilt(file, changes);
        expect(within(() => brokenPromises(text))).toEqual([]);
      }),
      share(0.5),
    );
  });

  it('for maps whose text was cut off or scratched', () => {
    fc.assert(
      fc.property(oneOf(files), scratches, (file, changes) => {
        const text = scratched(file, changes);
        expect(within(() => brokenPromises(text))).toEqual([]);
      }),
      share(0.2),
    );
  });

  it('for pieces of maps on the clipboard', () => {
    fc.assert(
      fc.property(oneOf(fragments), spoilings(3), (fragment, changes) => {
        const text = spoilt(fragment, changes);
        expect(within(() => brokenPaste(text))).toEqual([]);
      }),
      share(0.2),
    );
  });

  it('for tables from a spreadsheet', () => {
    fc.assert(
      fc.property(table, (text) => {
        expect(within(() => brokenTable(text))).toEqual([]);
      }),
      share(0.1),
    );
  });

  it('and is mostly opened, often with repairs: the fuzzing is not in vain', () => {
    const texts = fc.sample(fc.tuple(oneOf(files), spoilings(2)), { numRuns: 300, seed });
    const answers = texts.map(([file, changes]) => openMap(spoilt(file, changes)));
    const opened = answers.filter((answer) => answer.ok);
    expect(opened.length).toBeGreaterThan(100);
    expect(opened.filter((answer) => answer.repairs.length > 0).length).toBeGreaterThan(50);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
