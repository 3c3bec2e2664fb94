import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Point, Rect } from '#src/lib/geometry.ts';
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
  /** Thin lines between the two, from ideas to what they are about; absent until their code is at hand. */
  readonly links?: readonly SceneLink[];
  /** The timeline ladder under the map; absent while there is nothing on the clock. */
  readonly ladder: Block | undefined;
  /** The headline figures as a drawn strip, for exports. */
  readonly figures: Block | undefined;
  /** What else is said under the map, for exports, from top to bottom. */
  readonly sections: readonly (Block & { readonly id: string })[];
  /** What differs from another state, over the map; absent where nothing is compared. */
  readonly overlay?: Overlay | undefined;
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
/** From the idea with this id to the symbol or connection with that one; `drawing` is in world coordinates. */
export type SceneLink = {
  readonly id: string;
  readonly target: string;
  readonly drawing: readonly Primitive[];
};
export type Block = {
  readonly bounds: Rect;
  readonly drawing: readonly Primitive[];
  readonly heads?: TableHeads;
};
/**
 * What names the columns of a table, part of the drawing of its block: from `top` down, so high. Where the block is shown in
 * pieces, it is said again over each piece that begins after it and above `until`.
 */
export type TableHeads = {
  readonly drawing: readonly Primitive[];
  readonly top: number;
  readonly height: number;
  readonly until: number;
};

/** What two states differ in, drawn over the map of one of them, in world coordinates. */
export type Overlay = {
  /** One for each symbol and connection that differs: symbols along the flow, then connections. */
  readonly marks: readonly OverlayMark[];
  /** What the marks mean, with how many of each there are; absent where nothing differs. */
  readonly legend: Block | undefined;
};
/** What became of one symbol or connection. */
export type OverlayMark = {
  /** As `changeKey` names it. */
  readonly key: string;
  /** Its id in the state that is shown, or in the other one where only that has it. */
  readonly id: string;
  readonly item: 'node' | 'edge';
  /** True: the state shown does not have it. */
  readonly isGhost: boolean;
  readonly change: ItemChange;
  /** The same in words: `Nurture: Wait before 15 d → 10 d`. */
  readonly label: string;
  /** What is to be in view for it to be seen, its words included. */
  readonly bounds: Rect;
  /** The way of a connection. */
  readonly line?: readonly Point[];
  /** What belongs under the symbols: a frame, and what this state does not have, pale, where the other one has it. */
  readonly under: readonly Primitive[];
  /** Sign and words: over the symbols. */
  readonly over: readonly Primitive[];
};
