import type { JsonObject } from '#src/lib/json.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { StepRow } from './stepRows.ts';

/** From one symbol's middle to the next, in world units. */
export const pitch = 180;
/** Height of the line on which the stream runs, and of what is below it: an exit, a parallel branch. */
export const lineY = 320;
export const exitY = 490;
export const branchY = 580;
const ideaY = 160;
const underSymbol = 32;
/** Below the customer stand their needs. */
const underCustomer = 96;

export type Place = { readonly column: number; readonly y: number };

/** A node with the middle of its column and the height of its ends on the given place, so that lines are straight. */
export function symbol(kindId: string, id: string, place: Place, data: JsonObject): MapNode {
  const node = createNode(kindId, { id, x: 0, y: 0 }, data);
  const kind = nodeKindOf(kindId);
  const size = kind.size(node.data);
  const ends = kind.ports(node.data, size);
  const y = place.y - (ends.left?.y ?? ends.right?.y ?? size.height / 2);
  return { ...node, x: place.column * pitch + (pitch - size.width) / 2, y };
}

/** Notes under the ends of the line, where they are in nobody's way: the first on the left, the second on the right. */
export function notes(words: readonly string[], left: MapNode, right: MapNode): readonly MapNode[] {
  return words.map((name, index) => {
    const above = nodeBounds(index === 0 ? left : right);
    const gap = index === 0 ? underSymbol : underCustomer;
    const note = createNode('note', { id: `note${index + 1}`, x: 0, y: 0 }, { name });
    const { width } = nodeBounds(note);
    return { ...note, x: above.x + (above.width - width) / 2, y: above.y + above.height + gap };
  });
}

/** Ideas above the steps that they are about. */
export function ideaNodes(
  ideas: readonly (JsonObject & { readonly target: string })[],
  steps: readonly MapNode[],
): readonly MapNode[] {
  return ideas.map((data, index) => {
    const step = steps.find(({ id }) => id === data.target);
    const column = Math.floor((step?.x ?? 0) / pitch);
    return symbol('burst', `idea${index + 1}`, { column, y: ideaY }, data);
  });
}

type Join = {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly share?: number | undefined;
};

/** From the source along the rows to the customer, parallel ones side by side, and to the exits. */
export function streamEdges(rows: readonly StepRow[], isOfCustomers: boolean): readonly MapEdge[] {
  const entry = isOfCustomers ? 'customerMove' : 'push';
  const first = rows[0];
  const start: readonly Join[] = first === undefined ? [] : [{ from: 'source', to: first.id, kind: entry }];
  const joins = rows.flatMap((row, index): readonly Join[] => [
    ...nextOf(rows, index).map((next) => ({
      from: row.id,
      to: next?.id ?? 'customer',
      kind: next === undefined ? 'customerMove' : next.isPulled ? 'pull' : 'push',
      share: row.goOn,
    })),
    ...(row.reason === undefined ? [] : [{ from: row.id, to: `exit-${row.id}`, kind: 'push' }]),
  ]);
  return [...start, ...joins].map(({ from, to, kind, share }, index) =>
    createEdge(kind, { id: `e${index + 1}`, from, to }, share === undefined ? {} : { sharePercent: share }),
  );
}

/** The rows that a row leads to: both branches, or the one after them; undefined stands for the customer. */
function nextOf(rows: readonly StepRow[], index: number): readonly (StepRow | undefined)[] {
  const [next, second] = [rows[index + 1], rows[index + 2]];
  if (next?.isParallel === true) return [second];
  return second?.isParallel === true ? [next, second] : [next];
}
