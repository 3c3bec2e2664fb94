import type { Point } from './geometry.ts';

/**
 * The drawing primitives: the small vocabulary that every target (canvas, SVG, PNG, PDF, PowerPoint) can express.
 * A symbol is a list of them; colours are names that a theme resolves, never values.
 */

/** Colours by meaning. `src/lib/palette.ts` gives them values for light, dark and print. */
export const paints = [
  'none',
  'paper',
  'panel',
  'ink',
  'ink2',
  'ink3',
  'line',
  'outline',
  'accent',
  'accentSoft',
  'value',
  'valueSoft',
  'valueInk',
  'necessary',
  'necessarySoft',
  'necessaryInk',
  'waste',
  'wasteSoft',
  'wasteInk',
  'customer',
  'customerSoft',
  'customerInk',
  'unclassified',
  'unclassifiedSoft',
  'indirect',
  'direct',
  'existing',
  'indirectInk',
  'directInk',
  'existingInk',
  'burst',
  'burstInk',
  'burstLine',
  'note',
  'noteLine',
  'onColour',
] as const;
export type Paint = (typeof paints)[number];

export type Style = {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps; left out: a solid line. */
  readonly dash?: readonly number[];
  readonly lineJoin?: 'round' | 'miter';
  readonly lineCap?: 'butt' | 'round';
  /** 0 to 1. */
  readonly opacity?: number;
};

export type PathCommand =
  | { readonly op: 'M'; readonly x: number; readonly y: number }
  | { readonly op: 'L'; readonly x: number; readonly y: number }
  | {
      readonly op: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly op: 'Z' };

export type RectShape = Style & {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
};
export type EllipseShape = Style & {
  readonly shape: 'ellipse';
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
};
export type PolygonShape = Style & { readonly shape: 'polygon'; readonly points: readonly Point[] };
export type PathShape = Style & { readonly shape: 'path'; readonly commands: readonly PathCommand[] };
/** One line of text; `y` is the baseline. Breaking into lines has been done by whoever made it. */
export type TextShape = {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: Paint;
  readonly italic?: boolean;
  /** The width that this text was given to fit in, for targets with fonts of their own. */
  readonly room?: number;
};
export type GroupShape = {
  readonly shape: 'group';
  readonly children: readonly Primitive[];
  /** Moves the children by this much. */
  readonly at?: Point;
  /** What this group draws, as a stable name: `node:n1`, `ladder`. */
  readonly name?: string;
  /** Read aloud in place of the picture. */
  readonly label?: string;
};
export type Primitive = RectShape | EllipseShape | PolygonShape | PathShape | TextShape | GroupShape;
