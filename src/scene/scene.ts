import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import type { Route } from '#src/notation/edgeKind.ts';

/**
 * The whole drawing in world coordinates, from back to front: what is on the canvas, and in every export.
 * Pure data; the same scene gives the same picture everywhere.
 */
export type Scene = {
  /** Stages and lanes behind all else; their drawing is empty until its code is at hand. Absent where there are none. */
  readonly bands: Block | undefined;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** The timeline ladder under the map; absent while there is nothing on the clock. */
  readonly ladder: Block | undefined;
  /** The headline figures as a drawn strip, for exports. */
  readonly figures: Block | undefined;
  /** What else is said under the map, for exports, from top to bottom. */
  readonly sections: readonly (Block & { readonly id: string })[];
  /** Bounds of all of it. */
  readonly bounds: Rect;
};
/** `drawing` is in the node's own coordinates; `bounds` says where it stands. */
export type SceneNode = {
  readonly id: string;
  readonly bounds: Rect;
  readonly drawing: readonly Primitive[];
  readonly label: string;
  /** How far above its bounds it draws, where that is farther than a symbol usually does. */
  readonly reach?: number;
  /** Marks the constraint, in the node's coordinates: for exports. The canvas has a sign of its own. */
  readonly flag?: readonly Primitive[];
};
/** `drawing` is in world coordinates. */
export type SceneEdge = {
  readonly id: string;
  /** Ids of the nodes that it joins. */
  readonly from: string;
  readonly to: string;
  readonly route: Route;
  readonly drawing: readonly Primitive[];
  readonly label: string;
};
export type Block = { readonly bounds: Rect; readonly drawing: readonly Primitive[] };
