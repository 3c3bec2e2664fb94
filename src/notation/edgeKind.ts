import type { Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { DataOf, Fields } from './field.ts';
import type { Brings, EdgeFlow, EdgeRole, HandOver, NodeRole, Pace } from './flow.ts';

/** The way an edge takes: at least two points, straight pieces between them, from the tail to the head. */
export type Route = {
  readonly points: readonly Point[];
  /** The middle of the longest piece: the label stands there. */
  readonly labelAt: Point;
};

/** Everything there is to know about a kind of edge. One file per kind in `edges/`, one line in its list. */
export type EdgeKind = {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly role: EdgeRole;
  /** Roles that it may leave and enter; anything else is refused, in words. */
  readonly from: readonly NodeRole[];
  readonly to: readonly NodeRole[];
  readonly fields: Fields;
  readonly initial: JsonObject;
  readonly flow: (data: JsonObject) => EdgeFlow;
  /** Who sets the pace of the hand-over; undefined where nothing is handed over. */
  readonly pace?: Pace;
  /** Of a loop after the purchase: who comes along it. */
  readonly brings?: Brings;
  /** What is agreed about the hand-over. */
  readonly handOver: (data: JsonObject) => HandOver;
  /** The line and its head in world coordinates. */
  readonly draw: (data: JsonObject, route: Route) => readonly Primitive[];
  /** How far the drawing reaches to either side of the route: words stand beyond it. */
  readonly halfWidth: number;
  /** Words beside the line: a share, a transfer time, `max 5`. Empty: none. */
  readonly label: (data: JsonObject) => string;
};

type Declaration<F extends Fields> = Omit<
  EdgeKind,
  'fields' | 'initial' | 'flow' | 'handOver' | 'draw' | 'label'
> & {
  readonly fields: F;
  readonly initial?: DataOf<F>;
  readonly flow: (data: DataOf<F>) => EdgeFlow;
  readonly handOver?: (data: DataOf<F>) => HandOver;
  readonly draw: (data: DataOf<F>, route: Route) => readonly Primitive[];
  readonly label: (data: DataOf<F>) => string;
};

/** Declares a kind with its data typed by its fields; see `defineNodeKind` for why the casts are sound. */
export function defineEdgeKind<const Id extends string, F extends Fields>(
  declaration: Declaration<F> & { readonly id: Id },
): EdgeKind & { readonly id: Id; readonly fields: F } {
  const read = (data: JsonObject) => data as DataOf<F>;
  return {
    ...declaration,
    initial: declaration.initial ?? {},
    flow: (data) => declaration.flow(read(data)),
    handOver: (data) => declaration.handOver?.(read(data)) ?? {},
    draw: (data, route) => declaration.draw(read(data), route),
    label: (data) => declaration.label(read(data)),
  };
}
