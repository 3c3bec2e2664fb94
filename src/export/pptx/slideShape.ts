import type { Paint, PathCommand, Style } from '#src/lib/drawing.ts';
import type { Point, Rect, Side } from '#src/lib/geometry.ts';

/** What stands on a slide, in points from its upper left corner; `slideXml` writes it. Later ones lie in front. */
export type SlideObject = SlideShape | SlideGroup | SlideConnector | SlideTable | SlideChart;

/** The forms that presentation programs know by name, with the number that shapes them, and any other as paths. */
export type Geometry =
  | { readonly preset: 'rect' | 'ellipse' | 'triangle' }
  /** Radius as a share of the shorter side, at most 0.5. */
  | { readonly preset: 'roundRect' | 'roundBottom'; readonly radius: number }
  /** `sites` are where connectors are glued, on the slide; left out: the middle of each side. */
  | {
      readonly preset: 'none';
      readonly commands: readonly PathCommand[];
      readonly sites?: Readonly<Record<Side, Point>>;
    };

export type Run = {
  readonly text: string;
  /** In points. */
  readonly size: number;
  readonly weight?: 400 | 600 | 700 | undefined;
  readonly paint?: Paint | undefined;
  readonly italic?: boolean | undefined;
};
export type Paragraph = {
  readonly runs: readonly Run[];
  readonly align?: 'start' | 'middle' | 'end' | undefined;
};
export type SlideText = {
  readonly paragraphs: readonly Paragraph[];
  readonly insets: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly anchor: 'top' | 'middle';
  /** Whether lines are broken at the width of the shape. */
  readonly wraps: boolean;
  /** From baseline to baseline; left out: as the font has it. */
  readonly lineHeight?: number | undefined;
};

export type SlideShape = {
  readonly type: 'shape';
  readonly name: string;
  /** Alternative text. */
  readonly label?: string | undefined;
  readonly bounds: Rect;
  readonly geometry: Geometry;
  readonly style: Style;
  readonly text?: SlideText | undefined;
  readonly placeholder?: 'title' | 'slideNumber';
};
export type SlideGroup = {
  readonly type: 'group';
  readonly name: string;
  readonly label?: string | undefined;
  readonly children: readonly SlideShape[];
};
/** Where a connector is glued: to which shape, at which of its sites. */
export type Glue = { readonly shape: SlideShape; readonly site: number };
export type SlideConnector = {
  readonly type: 'connector';
  readonly name: string;
  readonly label?: string | undefined;
  /** From tail to head. */
  readonly points: readonly Point[];
  readonly style: Style;
  readonly head: { readonly size: 'small' | 'medium' } | undefined;
  /** Two lines with room between them. */
  readonly isDouble?: boolean;
  readonly from: Glue | undefined;
  readonly to: Glue | undefined;
};
export type SlideTable = {
  readonly type: 'table';
  readonly name: string;
  readonly label?: string | undefined;
  readonly at: Point;
  /** Widths of the columns and the height of a row, which grows with its text. */
  readonly columns: readonly number[];
  readonly rowHeight: number;
  readonly fontSize: number;
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
  /** Columns whose text stands at the right. */
  readonly numeric: ReadonlySet<number>;
};

/** A chart that programs draw from figures in a workbook that travels with it: bars of one or several parts. */
export type SlideChart = {
  readonly type: 'chart';
  readonly name: string;
  readonly label?: string | undefined;
  readonly bounds: Rect;
  /** One bar for each, from top to bottom. */
  readonly categories: readonly string[];
  /** What the bars are made of, from left to right: a value for each category. */
  readonly series: readonly ChartSeries[];
  /** What the values are, with their unit. */
  readonly axis: string;
};
export type ChartSeries = {
  readonly name: string;
  readonly values: readonly number[];
  readonly paint: Paint;
  /** A pattern that programs know by name, so that colour is not all that tells it. */
  readonly pattern?: 'dkVert' | 'wdUpDiag' | 'dkHorz' | undefined;
};

/** A slide before it is written. */
export type Slide = {
  readonly layout: 'title' | 'content';
  readonly title: string;
  readonly objects: readonly SlideObject[];
  /** Speaker notes, a paragraph for each. */
  readonly notes: readonly string[];
};
