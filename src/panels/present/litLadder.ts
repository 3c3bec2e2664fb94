import { segmentName } from '#src/scene/ladderDrawing.ts';
import type { LadderSegment, StateAnalysis } from '#src/analysis/analysis.ts';
import type { GroupShape, Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { isUnclassified } from '#src/scene/buildScene.ts';
import { ladderDrawing } from '#src/scene/ladderDrawing.ts';

/** The ladder's segments one by one, and where they stand. */
export type LadderStrip = {
  readonly segments: readonly { readonly node: string; readonly drawing: readonly Primitive[] }[];
  readonly bounds: Rect;
};

const column = 104;
const stepWidth = 44;
/** More segments than this in a row would be too small for the last row of seats. */
const longestRow = 14;

/**
 * The map's ladder, set close together so that its words are large on a projector: under a map they stand as far apart
 * as the steps do. Undefined while nothing is on the clock.
 */
export function ladderStrip(
  document: MapDocument,
  state: MapState,
  analysis: StateAnalysis,
): LadderStrip | undefined {
  const ids = analysis.ladder.map(({ node }) => node);
  const rows = Math.max(1, Math.ceil(ids.length / longestRow));
  const perRow = Math.max(1, Math.ceil(ids.length / rows));
  const boxes = boxesOf(analysis.ladder, perRow);
  const block = ladderDrawing({
    analysis,
    calendar: document.calendar,
    boxes,
    names: new Map(state.nodes.map((node) => [node.id, nodeName(node)])),
    unclassified: new Set(state.nodes.filter(isUnclassified).map((node) => node.id)),
    left: 0,
    top: 0,
  });
  const groups = (block?.drawing ?? []).filter(isSegment);
  const bounds = primitiveBounds(groups);
  if (bounds === undefined) return undefined;
  return {
    bounds,
    segments: groups.map((group) => ({
      node: (group.name ?? '').slice(segmentName.length),
      drawing: [group],
    })),
  };
}

/** One box for each segment, as if the steps stood close together, so many in a row. */
function boxesOf(segments: readonly LadderSegment[], perRow: number): ReadonlyMap<string, Rect> {
  let right = 0;
  return new Map(
    segments.map(({ node, wait }, index) => {
      if (index % perRow === 0) right = 0;
      right += wait > 0 ? column : stepWidth;
      return [node, { x: right - stepWidth, y: 0, width: stepWidth, height: 10 }];
    }),
  );
}

function isSegment(primitive: Primitive): primitive is GroupShape {
  return primitive.shape === 'group' && primitive.name?.startsWith(segmentName) === true;
}
