import { type Cells, readDelimited, type Separator, separatorOf } from '#src/lib/readDelimited.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import { readSheet, type SheetRow } from '#src/model/sheet/readSheet.ts';
import type { ColumnMatch } from '#src/model/sheet/sheetHead.ts';

/** What becomes of the rows. */
export type PasteTarget = 'new' | 'update';

/** What the person has put right; what is left out is guessed. */
export type PasteChoices = {
  readonly separator?: Separator | undefined;
  readonly hasHeads?: boolean | undefined;
  readonly target?: PasteTarget | undefined;
  /** By column; they hold for a block of this width only. */
  readonly columns?: { readonly width: number; readonly matches: readonly ColumnMatch[] } | undefined;
};

/** What pasting the text would do. */
export type PastePlan = {
  readonly cells: Cells;
  readonly separator: Separator;
  readonly hasHeads: boolean;
  readonly columns: readonly ColumnMatch[];
  readonly target: PasteTarget;
  readonly rows: readonly SheetRow[];
  /** Rows beyond the limit, which are left out. */
  readonly rowsBeyond: number;
};

/** More rows than this are not pasted at once. */
export const mostRows = 1000;

/**
 * What pasting the text into this state would do. Rows change the steps that are there when at least half of them find
 * one of the same name; else they become new steps.
 */
export function planPaste(
  text: string,
  choices: PasteChoices,
  document: MapDocument,
  state: MapState,
): PastePlan {
  const separator = choices.separator ?? separatorOf(text);
  const all = readDelimited(text, separator);
  const cells = all.slice(0, mostRows + 1);
  const guess = guessColumns(cells, choices.hasHeads);
  const isSame = choices.columns?.width === guess.columns.length;
  const columns = isSame ? (choices.columns?.matches ?? guess.columns) : guess.columns;
  const reading = { columns, hasHeads: guess.hasHeads, lists: referenceLists(document, state) };
  const updated = readSheet(cells, { ...reading, nodes: sheetNodes(state, undefined) });
  const found = updated.filter(({ node }) => node !== undefined).length;
  const target = choices.target ?? (found > 0 && found >= updated.length / 2 ? 'update' : 'new');
  return {
    cells,
    separator,
    columns,
    hasHeads: guess.hasHeads,
    target,
    rows: target === 'update' ? updated : readSheet(cells, reading),
    rowsBeyond: all.length - cells.length,
  };
}

/** The rows that do something: new steps, or steps that would change. */
export function effectiveRows({ rows, target }: Pick<PastePlan, 'rows' | 'target'>): readonly SheetRow[] {
  return rows.filter(({ isUsed, values }) => isUsed && (target === 'new' || Object.keys(values).length > 0));
}

/** The columns with one of them given another meaning, which no other column has then. */
export function rematched(
  columns: readonly ColumnMatch[],
  index: number,
  match: ColumnMatch,
): readonly ColumnMatch[] {
  return columns.map((other, at) => {
    if (at === index) return match;
    return match.column !== undefined && other.column === match.column ? { column: undefined } : other;
  });
}
