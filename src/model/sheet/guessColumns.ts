import { parseDuration } from '#src/lib/parseDuration.ts';
import { readDecimal } from '#src/lib/parseNumber.ts';
import type { Cells } from '#src/lib/readDelimited.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { readFieldText } from '../fieldText.ts';
import { nodeKindNamed } from './nodeKindNamed.ts';
import { type SheetColumn, sheetColumns } from './sheetColumns.ts';
import { type ColumnMatch, isHead, kindColumn, matchHead } from './sheetHead.ts';

/** What a pasted block seems to be: whether its first row holds the heads, and what each column holds. */
export type SheetGuess = { readonly hasHeads: boolean; readonly columns: readonly ColumnMatch[] };

/** So many rows tell what a column holds. */
const sampleRows = 50;
/** A column is of a sort when at least this share of its filled cells is. */
const enough = 0.6;

/**
 * What a pasted block seems to be. With heads each column is what its head says; without, what its cells look like:
 * durations are process time, then wait; percentages %C&A; words the name, then who. No column of the sheet is given
 * twice, and numbers without any unit or head are left to the person.
 */
export function guessColumns(cells: Cells, hasHeads: boolean = seemsHead(cells[0] ?? [])): SheetGuess {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  // A list of lines, whatever they end with.
  if (width === 1) return { hasHeads, columns: [{ column: sheetColumns[0]?.id }] };
  const heads = hasHeads ? (cells[0] ?? []) : [];
  const sample = (hasHeads ? cells.slice(1) : cells).slice(0, sampleRows);
  const given = new Set<string>();
  const matches = Array.from({ length: width }, (_, index) =>
    once(given, hasHeads ? matchHead(heads[index] ?? '') : { column: undefined }),
  );
  const columns = matches.map((match, index) => {
    if (match.column !== undefined) return match;
    const filled = sample.flatMap((row) => (row[index] ?? '') || []);
    // A head that says nothing known is taken seriously, unless there would be no names at all.
    const candidates = hasHeads ? sheetColumns.slice(0, 1) : sheetColumns;
    return once(given, { column: filled.length === 0 ? undefined : lookOf(filled, candidates, given) });
  });
  return { hasHeads, columns };
}

/** True when the row holds words that are heads, and no figures. */
export function seemsHead(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  if (filled.some((cell) => /^[-+]?[.,]?\d/.test(cell))) return false;
  // A list may well start with a step that mentions a head: "Wait for reply".
  if (row.length === 1)
    return filled.some((cell) => isHead(cell) && matchHead(cell).column === sheetColumns[0]?.id);
  const known = filled.filter((cell) => matchHead(cell).column !== undefined);
  return known.some(isHead) || known.length > filled.length / 2;
}

function once(given: Set<string>, match: ColumnMatch): ColumnMatch {
  if (match.column === undefined) return match;
  if (given.has(match.column)) return { column: undefined };
  given.add(match.column);
  return match;
}

function lookOf(
  filled: readonly string[],
  candidates: readonly SheetColumn[],
  given: ReadonlySet<string>,
): string | undefined {
  const isMostly = (isOne: (cell: string) => boolean) =>
    filled.filter(isOne).length / filled.length >= enough;
  const isFree = ({ id }: SheetColumn) => !given.has(id);
  const free = candidates.filter(isFree);
  if (
    candidates.length > 1 &&
    !given.has(kindColumn) &&
    isMostly((cell) => nodeKindNamed(cell) !== undefined)
  ) {
    return kindColumn;
  }
  if (isMostly(isDuration)) return first(free, ({ field }) => field.type === 'duration' && isUsual(field));
  if (isMostly((cell) => /^[\d.,]+\s*%$/.test(cell))) {
    return first(free, ({ field }) => field.quick?.suffixes?.includes('%') === true);
  }
  const choice = first(
    free,
    ({ field }) => field.type === 'choice' && isMostly((cell) => readFieldText(field, cell).ok),
  );
  if (choice !== undefined) return choice;
  if (isMostly((cell) => readDecimal(cell).ok)) return undefined;
  return first(free, ({ name, field }) => field.type === 'text' && isUsual(field) && isOfStep(name));
}

function first(columns: readonly SheetColumn[], isIt: (column: SheetColumn) => boolean): string | undefined {
  return columns.find(isIt)?.id;
}

function isUsual({ section }: SheetColumn['field']): boolean {
  return section === 'first';
}

/** Rows are steps unless they say otherwise: why units leave at an exit is never guessed. */
function isOfStep(name: string): boolean {
  return Object.hasOwn(nodeKindOf('step').fields, name);
}

function isDuration(cell: string): boolean {
  return parseDuration(cell, 'min').ok && !readDecimal(cell).ok;
}
