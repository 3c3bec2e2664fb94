import type { MapNode, MapState } from '#src/model/document.ts';
import { isDrawn, middleOf, spansOf } from './bands.ts';

/** Symbols that make room for new ones to their left: all move to the right by the same length. */
export type Push = { readonly by: number; readonly newcomer: MapNode };

/** Whether an edit added symbols and pushed others to the right for them; `known` are those from before, by id. */
export function pushOf(known: ReadonlyMap<string, MapNode>, after: MapState): Push | undefined {
  if (!isDrawn(after, 'stage')) return undefined;
  const [newcomer] = after.nodes
    .filter((node) => !known.has(node.id))
    .toSorted((a, b) => middleOf(a, 'stage') - middleOf(b, 'stage'));
  if (newcomer === undefined) return undefined;
  let by: number | undefined;
  for (const node of after.nodes) {
    const before = known.get(node.id);
    if (before === undefined || (before.x === node.x && before.y === node.y)) continue;
    const length = node.x - before.x;
    if (node.y !== before.y || length <= 0 || (by !== undefined && by !== length)) return undefined;
    by = length;
  }
  return by === undefined ? undefined : { by, newcomer };
}

/** The column of the new symbol wider by the push, and everything right of it moved along with its columns. */
export function pushBands(
  state: MapState,
  known: ReadonlyMap<string, MapNode>,
  { by, newcomer }: Push,
): MapState {
  const spans = spansOf(state, 'stage');
  const at = middleOf(newcomer, 'stage');
  const [first] = spans;
  if (first === undefined) return state;
  const column = spans.find(({ start, length }) => at >= start && at < start + length);
  if (column === undefined && at >= first.start) return state;
  const end = column === undefined ? first.start : column.start + column.length;
  const nodes = state.nodes.map((node) => {
    const before = known.get(node.id);
    return before === undefined || middleOf(before, 'stage') < end ? node : { ...node, x: before.x + by };
  });
  if (column === undefined) {
    return { ...state, nodes, bands: { ...state.bands, left: first.start + by } };
  }
  const stages = state.stages.map((stage) =>
    stage.id === column.id ? { ...stage, width: column.length + by } : stage,
  );
  return { ...state, nodes, stages };
}
