import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { shorten } from '#src/lib/parseNumber.ts';
import type { Cells } from '#src/lib/readDelimited.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode } from '../document.ts';
import { readFieldText } from '../fieldText.ts';
import { nodeName } from '../nodeName.ts';
import { type QuickPiece, quickEntry } from '../quick/quickEntry.ts';
import { readReferenceText, type ReferenceLists } from '../referenceTargets.ts';
import { rivalFields } from '../rivalFields.ts';
import { sameJson } from '../sameJson.ts';
import { nodeKindNamed } from './nodeKindNamed.ts';
import { columnField, columnText, isNamed, type SheetColumn, sheetColumn } from './sheetColumns.ts';
import { type ColumnMatch, kindColumn } from './sheetHead.ts';

/** A row of a pasted block as the node it becomes or changes. */
export type SheetRow = {
  /** Index in the block. */
  readonly row: number;
  readonly name: string;
  readonly kind: string;
  /** Id of the node that it changes; undefined: it is a new one. */
  readonly node: string | undefined;
  /** What it says, by field, without the name; for a node that it changes only what differs. */
  readonly values: JsonObject;
  /** Why a cell is not used, by column. */
  readonly problems: ReadonlyMap<number, string>;
  /** False: the row is left out, for the reason in `problems`. */
  readonly isUsed: boolean;
  /** How the line was read, where the block is a list of lines. */
  readonly pieces?: readonly QuickPiece[];
};
export type SheetReading = {
  readonly columns: readonly ColumnMatch[];
  readonly hasHeads: boolean;
  /** The nodes that the rows change, in flow order; undefined: all rows are new steps. */
  readonly nodes?: readonly MapNode[] | undefined;
  /** The lists of the map: what stands in them may be called by its name. Undefined: by its id. */
  readonly lists?: ReferenceLists | undefined;
};

/**
 * The rows of a pasted block as nodes, each cell read as its column says. A block with names only is a list of lines,
 * each read like one that is typed. Rows change the nodes of the same name, the first with a name the first of the
 * rows with it. What can't be read is left out and said; an empty cell says nothing.
 */
export function readSheet(
  cells: Cells,
  { columns, hasHeads, nodes, lists }: SheetReading,
): readonly SheetRow[] {
  const nameAt = columns.findIndex(({ column }) => column === 'name');
  const isList = columns.every(({ column }) => column === undefined || column === 'name');
  const nodesNamed = nodes === undefined ? undefined : byName(nodes);
  const rows: SheetRow[] = [];
  for (const [row, line] of cells.entries()) {
    if (row === 0 && hasHeads) continue;
    const said = isList ? readLine(line[nameAt] ?? '') : readCells(line, columns, nameAt, lists);
    rows.push(rowOf(row, nameAt, said, columns, nodesNamed));
  }
  return rows;
}

/** What a row says before it is known which node it is about. */
type Said = {
  readonly name: string;
  readonly kind: Result<NodeKind, { readonly column: number; readonly problem: string }>;
  readonly read: (kind: NodeKind, before: JsonObject) => Values;
  readonly pieces?: readonly QuickPiece[];
};
type Values = { readonly values: JsonObject; readonly problems: ReadonlyMap<number, string> };

function rowOf(
  row: number,
  nameAt: number,
  said: Said,
  columns: readonly ColumnMatch[],
  nodesNamed: ReadonlyMap<string, MapNode[]> | undefined,
): SheetRow {
  const node = nodesNamed?.get(nameKey(said.name))?.shift();
  const kind =
    node === undefined ? (said.kind.ok ? said.kind.value : nodeKindOf('step')) : nodeKindOf(node.kind);
  const { values, problems } = said.read(kind, node?.data ?? {});
  const all = new Map(problems);
  if (node === undefined && !said.kind.ok) all.set(said.kind.problem.column, said.kind.problem.problem);
  const refusal = refusalOf(said.name, nodesNamed !== undefined && node === undefined, columns);
  if (refusal !== undefined) all.set(Math.max(0, nameAt), refusal);
  return {
    row,
    name: said.name,
    kind: kind.id,
    node: node?.id,
    values,
    problems: all,
    isUsed: refusal === undefined,
    ...(said.pieces === undefined ? {} : { pieces: said.pieces }),
  };
}

function refusalOf(name: string, isMissing: boolean, columns: readonly ColumnMatch[]): string | undefined {
  if (columns.every(({ column }) => column !== 'name')) return 'Choose the column that holds the names.';
  if (name === '') return 'This row has no name, so it is left out.';
  return isMissing ? 'No step on the map has this name, so the row is left out.' : undefined;
}

/** What people put in front of the lines of a list. */
const listMark = /^(?:(?:[-*•‣▪–—]|\d{1,3}[.)]|\[[ x]?\])(?:\s+|$))+/i;

function readLine(cell: string): Said {
  const line = cell.replace(listMark, '').trim();
  const kind = nodeKindOf('step');
  const asStep = quickEntry(line, kind.fields);
  const { name, pieces } = asStep;
  return {
    name,
    pieces,
    kind: success(kind),
    read: ({ fields }, before) => {
      const { values } = fields === kind.fields ? asStep : quickEntry(line, fields);
      const problems = pieces.flatMap(({ problem, text }) =>
        problem === undefined ? [] : [`“${text}”: ${problem}`],
      );
      return {
        values: Object.fromEntries(
          Object.entries(values).filter(([name, value]) => !sameJson(before[name], value)),
        ),
        problems: new Map(problems.length === 0 ? [] : [[0, problems.join(' ')]]),
      };
    },
  };
}

function readCells(
  line: readonly string[],
  columns: readonly ColumnMatch[],
  nameAt: number,
  lists: ReferenceLists | undefined,
): Said {
  return {
    name: (line[nameAt] ?? '').trim(),
    kind: kindOf(line, columns),
    read: (kind, before) => {
      const values: Record<string, JsonValue> = {};
      const problems = new Map<number, string>();
      for (const [index, { column: id, unit }] of columns.entries()) {
        const column = id === undefined || id === 'name' ? undefined : sheetColumn(id);
        const text = line[index] ?? '';
        if (column === undefined || text === '') continue;
        const read = readCell(column, kind, { text, unit, lists }, before);
        if (!read.ok) problems.set(index, read.problem);
        else if (read.value !== undefined) {
          const rival = rivalFields(kind.fields, column.name).find((other) => values[other] !== undefined);
          if (rival === undefined) put(values, before, column, read.value);
          else
            problems.set(
              index,
              `Left out: ${kind.fields[rival]?.label ?? rival} says the same in another way.`,
            );
        }
      }
      return { values, problems };
    },
  };
}

type CellSaid = {
  readonly text: string;
  readonly unit: ColumnMatch['unit'];
  readonly lists: ReferenceLists | undefined;
};

/** Undefined where the node says the same already. */
function readCell(
  column: SheetColumn,
  kind: NodeKind,
  { text, unit, lists }: CellSaid,
  before: JsonObject,
): Result<JsonValue | undefined, string> {
  const field = columnField(column, kind.fields);
  if (field === undefined) return failure(`${kind.title} has no such figure: ${column.field.label}.`);
  // What the node says already, by its names as by its ids.
  const isSame = [lists, undefined].some(
    (known) => text.trim() === columnText(column, kind.fields, before, known).trim(),
  );
  if (isSame) return success(undefined);
  if (lists !== undefined && isNamed(field)) return readReferenceText(field, text, lists(field.to));
  return readFieldText(field, text, unit);
}

function put(
  values: Record<string, JsonValue>,
  before: JsonObject,
  column: SheetColumn,
  value: JsonValue,
): void {
  if (column.member === undefined) {
    values[column.name] = value;
    return;
  }
  const group = values[column.name] ?? before[column.name];
  values[column.name] = { ...(isJsonObject(group) ? group : {}), [column.member]: value };
}

function kindOf(line: readonly string[], columns: readonly ColumnMatch[]): Said['kind'] {
  const column = columns.findIndex((match) => match.column === kindColumn);
  const text = line[column] ?? '';
  if (text === '') return success(nodeKindOf('step'));
  const kind = nodeKindNamed(text);
  if (kind !== undefined) return success(kind);
  return failure({ column, problem: `“${shorten(text)}” is no symbol of the flow: it becomes a step.` });
}

function byName(nodes: readonly MapNode[]): Map<string, MapNode[]> {
  const named = new Map<string, MapNode[]>();
  for (const node of nodes) {
    const key = nameKey(nodeName(node));
    const others = named.get(key);
    if (others === undefined) named.set(key, [node]);
    else others.push(node);
  }
  return named;
}

function nameKey(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}
