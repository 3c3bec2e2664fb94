import { analyse } from '#src/analysis/analyse.ts';
import type { LadderSegment, NodeFigures, StateAnalysis } from '#src/analysis/analysis.ts';
import { type Cell, writeDelimited } from '#src/lib/writeDelimited.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { nodeSheet, sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import { computedMark } from '#src/model/sheet/sheetHead.ts';

type ComputedColumn = {
  readonly head: string;
  readonly value: (figures: NodeFigures, segment: LadderSegment | undefined, all: StateAnalysis) => Cell;
};

/** What the map says of each node, in hours and percent so that a spreadsheet can go on with it. */
const computedColumns: readonly ComputedColumn[] = [
  { head: 'visits per delivered unit', value: ({ visits }) => number(visits) },
  { head: 'on the clock', value: ({ onClock }) => (onClock ? 'yes' : 'no') },
  { head: 'wait per visit (h)', value: ({ waitTime }) => number(waitTime / 3600) },
  { head: 'process time per visit (h)', value: ({ processTime }) => number(processTime / 3600) },
  {
    head: 'share of flow time (%)',
    value: (_, segment, { headline: { flowTime } }) =>
      segment === undefined || flowTime === undefined || flowTime === 0
        ? undefined
        : number(((segment.wait + segment.process) / flowTime) * 100),
  },
  { head: 'units arriving per period', value: ({ arrivalsPerPeriod }) => number(arrivalsPerPeriod) },
  {
    // The pull calculator for a spreadsheet: times the deliveries that are wanted.
    head: 'units needed per delivery',
    value: ({ arrivalsPerPeriod }, _, { headline: { deliveredPerPeriod: delivered } }) =>
      arrivalsPerPeriod === undefined || delivered === undefined || delivered === 0
        ? undefined
        : number(arrivalsPerPeriod / delivered),
  },
  {
    head: 'utilisation (%)',
    value: ({ utilisation }) => number(utilisation === undefined ? undefined : utilisation * 100),
  },
];

/**
 * A state of a map as a table with a head: a row for each node of the flow in its order (of those chosen, where some
 * are), the figures as entered, then what was computed from them under heads that say so. As CSV, or with tabs for the
 * clipboard; either can be pasted back.
 */
export function nodeTableText(
  document: MapDocument,
  state: MapState,
  chosen: ReadonlySet<string> | undefined,
  separator: ',' | '\t',
): string {
  return writeDelimited(nodeTable(document, state, chosen), separator);
}

function nodeTable(
  document: MapDocument,
  state: MapState,
  chosen: ReadonlySet<string> | undefined,
): readonly (readonly Cell[])[] {
  const nodes = sheetNodes(state, chosen);
  const analysis = analyse(document, state.id);
  const segments = new Map(analysis.ladder.map((segment) => [segment.node, segment]));
  const [heads = [], ...rows] = nodeSheet(nodes, referenceLists(document, state));
  return [
    [...heads, ...computedColumns.map(({ head }) => computedMark + head)],
    ...rows.map((row, index) => {
      const id = nodes[index]?.id ?? '';
      const figures = analysis.nodes.get(id);
      const computed = computedColumns.map(({ value }) =>
        figures === undefined ? undefined : value(figures, segments.get(id), analysis),
      );
      return [...row, ...computed];
    }),
  ];
}

/** To ten significant digits: beyond them is the noise of binary fractions. */
function number(value: number | undefined): Cell {
  return value === undefined ? undefined : Number(value.toPrecision(10));
}
