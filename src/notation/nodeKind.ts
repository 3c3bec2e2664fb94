import type { Primitive } from '#src/lib/drawing.ts';
import type { Point, Side, Size } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { CustomerDetails } from './customerDetails.ts';
import type { DataOf, Fields } from './field.ts';
import type { NodeFlow, NodeRole } from './flow.ts';

/** Everything there is to know about a kind of node. One file per kind in `nodes/`, one line in its list. */
export type NodeKind = {
  readonly id: string;
  readonly title: string;
  /** The word under the palette button: at most nine letters. */
  readonly short: string;
  readonly help: string;
  /** Its symbol without words, 20 × 20, for the palette and menus. */
  readonly icon: readonly Primitive[];
  /** A letter that arms the palette tool, `S` for a step. */
  readonly key?: string;
  /** False: never offered for drawing (the kind that stands for unknown ones). */
  readonly inPalette: boolean;
  readonly fields: Fields;
  readonly role: NodeRole;
  /** How the user may change its size. */
  readonly resizable: 'no' | 'both';
  /** What a new one starts with. */
  readonly initial: JsonObject;
  /** The size that its content needs; a resizable node's own width and height are never smaller than this. */
  readonly size: (data: JsonObject) => Size;
  /** Role and figures for the measures. */
  readonly flow: (data: JsonObject) => NodeFlow;
  /** What it means to the customer, where it stands in bands, what it does to what is known; nothing for other kinds. */
  readonly details: (data: JsonObject) => CustomerDetails;
  /** The symbol in its own coordinates, from 0,0 to `size`. */
  readonly draw: (data: JsonObject, size: Size) => readonly Primitive[];
  /** Where its name is written, in its own coordinates: in-place editing opens there. */
  readonly nameArea: (
    data: JsonObject,
    size: Size,
  ) => { x: number; y: number; width: number; height: number };
  /**
   * Where lines meet the symbol on a side, in its own coordinates, inside its size: the slope of a triangle, the
   * shoulders of a person. A side that is left out: the middle of that side.
   */
  readonly ports: (data: JsonObject, size: Size) => Ports;
};
export type Ports = { readonly [S in Side]?: Point };

type Declaration<F extends Fields> = Omit<
  NodeKind,
  'fields' | 'initial' | 'size' | 'flow' | 'details' | 'draw' | 'nameArea' | 'inPalette' | 'ports'
> & {
  readonly inPalette?: boolean;
  readonly fields: F;
  readonly initial?: DataOf<F>;
  readonly size: (data: DataOf<F>) => Size;
  readonly flow: (data: DataOf<F>) => NodeFlow;
  readonly details?: (data: DataOf<F>) => CustomerDetails;
  readonly draw: (data: DataOf<F>, size: Size) => readonly Primitive[];
  readonly nameArea: NodeKindNameArea<F>;
  readonly ports?: (data: DataOf<F>, size: Size) => Ports;
};
type NodeKindNameArea<F extends Fields> = (
  data: DataOf<F>,
  size: Size,
) => { x: number; y: number; width: number; height: number };

/**
 * Declares a kind with its data typed by its fields. The casts here are the only ones: data of a node has passed the
 * file check or an edit, so its declared fields hold what they declare.
 */
export function defineNodeKind<const Id extends string, F extends Fields>(
  declaration: Declaration<F> & { readonly id: Id },
): NodeKind & { readonly id: Id; readonly fields: F } {
  const read = (data: JsonObject) => data as DataOf<F>;
  return {
    ...declaration,
    inPalette: declaration.inPalette ?? true,
    initial: declaration.initial ?? {},
    // Data never changes, and everybody asks for sizes: the canvas, the routes, the ladder.
    size: memoiseByIdentity((data: JsonObject) => declaration.size(read(data))),
    flow: (data) => declaration.flow(read(data)),
    details: (data) => declaration.details?.(read(data)) ?? {},
    draw: (data, size) => declaration.draw(read(data), size),
    nameArea: (data, size) => declaration.nameArea(read(data), size),
    ports: (data, size) => declaration.ports?.(read(data), size) ?? {},
  };
}
