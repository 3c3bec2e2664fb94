import type { DurationUnit } from '#src/lib/duration.ts';
import { parseDuration } from '#src/lib/parseDuration.ts';
import { columnField, type SheetColumn, sheetColumns, sheetKinds } from './sheetColumns.ts';

/** What a pasted column holds: one of the sheet's columns, the kind of the node, or nothing that is used. */
export type ColumnMatch = {
  /** Id of a `SheetColumn`, `kind`, or undefined: not used. */
  readonly column: string | undefined;
  /** The unit of a bare number in it; undefined: the field's own. */
  readonly unit?: DurationUnit | undefined;
};

/** The column that says which kind of node a row is. */
export const kindColumn = 'kind';
/** What computed columns of an export start with, so that they are never taken for figures that were entered. */
export const computedMark = 'Computed: ';

const notUsed: ColumnMatch = { column: undefined };

/** Ids of columns by what their heads may be, in lower case. */
const columnOfHead: ReadonlyMap<string, string> = new Map(
  // Of two columns with the same head the first has it.
  [
    ...sheetColumns.flatMap((column) => headsOf(column).map((head) => [head, column.id] as const)),
    ...kindHeads(),
  ].toReversed(),
);

/**
 * What a column with this head holds: `Process time`, `PT (min)`, `Wait [days]`, `Avg. waiting time`, with the unit of
 * its numbers where the head says one. Not used when the head says nothing known.
 */
export function matchHead(cell: string): ColumnMatch {
  const head = normalised(cell);
  if (head.startsWith(computedMark.trim().toLowerCase())) return notUsed;
  for (const { words, unit } of readings(head)) {
    const column = columnOfHead.get(words) ?? mentioned(words);
    if (column !== undefined) return { column, unit };
  }
  return notUsed;
}

/** True when the cell is the name of a column, not only a text that mentions one. */
export function isHead(cell: string): boolean {
  return readings(normalised(cell)).some(({ words }) => columnOfHead.has(words));
}

/** What the column is called at the head of a table. */
export function headOf(column: SheetColumn): string {
  const { field } = column;
  return field.type === 'number' && field.unit === '%' && !field.label.includes('%')
    ? `${field.label} (%)`
    : field.label;
}

function headsOf(column: SheetColumn): readonly string[] {
  const declared = sheetKinds.flatMap((kind) => columnField(column, kind.fields) ?? []);
  return declared.flatMap(({ label, short, quick = {} }) =>
    [label, short ?? label, ...(quick.words ?? []), ...(quick.heads ?? [])].map(normalised),
  );
}

function kindHeads(): readonly (readonly [string, string])[] {
  return ['kind', 'type', 'symbol'].map((head) => [head, kindColumn]);
}

type HeadReading = { readonly words: string; readonly unit: DurationUnit | undefined };

/** The head as it stands, without what is in brackets, without a unit behind it: names of columns first, then with a unit. */
function readings(head: string): readonly HeadReading[] {
  const [, before = '', inside = ''] = /^(.*?) ?[([]([^)\]]*)[)\]]$/.exec(head) ?? [];
  const [, rest = '', last = ''] = /^(.+?)(?: ?, ?| in | )(\S+)$/.exec(head) ?? [];
  const unit = unitOf(last);
  return [
    { words: head, unit: undefined },
    { words: before, unit: unitOf(inside) },
    ...(unit === undefined ? [] : [{ words: rest, unit }]),
  ].toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ words, unit }: HeadReading): number {
  return columnOfHead.has(words) ? 2 : unit === undefined ? 0 : 1;
}

/** The column whose longest head stands inside the words; names are too general to be found that way. */
function mentioned(words: string): string | undefined {
  const padded = ` ${words.replace(/[^\p{L}\d&%]+/gu, ' ')} `;
  let longest = '';
  for (const [head, column] of columnOfHead) {
    const isTelling = head.length > 2 && head.length > longest.length && column !== sheetColumns[0]?.id;
    if (isTelling && column !== kindColumn && padded.includes(` ${head} `)) longest = head;
  }
  return columnOfHead.get(longest);
}

function unitOf(text: string): DurationUnit | undefined {
  const read = /^[a-z'. ]+$/.test(text) ? parseDuration(`1 ${text}`, 's') : undefined;
  return read?.ok === true && read.value?.plus === undefined ? read.value?.unit : undefined;
}

function normalised(head: string): string {
  return head
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[ :.*]+$/, '')
    .trimStart();
}
