import type { Cell } from '#src/lib/writeDelimited.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode, MapState } from '../document.ts';
import type { ReferenceLists } from '../referenceTargets.ts';
import { flowOrder } from '../flowOrder.ts';
import { nodeName } from '../nodeName.ts';
import { columnField, columnText, columnValue, type SheetColumn, sheetColumns } from './sheetColumns.ts';
import { headOf } from './sheetHead.ts';

/** The nodes that a table shows: those of the flow, in its order; only the chosen ones where some are. */
export function sheetNodes(state: MapState, chosen: ReadonlySet<string> | undefined): readonly MapNode[] {
  const order = flowOrder(state);
  return chosen === undefined ? order : order.filter((node) => chosen.has(node.id));
}

/**
 * The nodes as a table with a head, a row each: name, kind, and every figure that one of them has, as it was entered.
 * With the lists of the map, what stands in them is called by its name. `readSheet` reads it back.
 */
export function nodeSheet(nodes: readonly MapNode[], lists?: ReferenceLists): readonly (readonly Cell[])[] {
  const [, ...others] = sheetColumns;
  const used = others.filter((column) => nodes.some((node) => cellOf(column, node) !== undefined));
  return [
    ['Name', 'Kind', ...used.map(headOf)],
    ...nodes.map((node) => [
      nodeName(node),
      nodeKindOf(node.kind).title,
      ...used.map((column) => cellOf(column, node, lists)),
    ]),
  ];
}

function cellOf(column: SheetColumn, node: MapNode, lists?: ReferenceLists): Cell {
  const { fields } = nodeKindOf(node.kind);
  const field = columnField(column, fields);
  const value = field === undefined ? undefined : columnValue(column, node.data);
  if (field?.type === 'number') return typeof value === 'number' ? value : undefined;
  const text = columnText(column, fields, node.data, lists);
  return text === '' ? undefined : text;
}
