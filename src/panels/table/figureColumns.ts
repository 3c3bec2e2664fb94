import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { MapDocument, MapNode } from '#src/model/document.ts';

/** What the map says about a node, as a column: worked out, not typed. */
export type FigureColumn = {
  readonly id: string;
  readonly head: string;
  readonly title: string;
  readonly help: string;
  /** In rem. */
  readonly width: number;
  /** Empty: not defined. */
  readonly text: (node: MapNode, analysis: StateAnalysis, document: MapDocument) => string;
};

const figure = (analysis: StateAnalysis, node: MapNode) => analysis.nodes.get(node.id);

export const figureColumns: readonly FigureColumn[] = [
  {
    id: '=visits',
    head: 'Visits',
    title: 'Visits',
    help: 'How often a delivered unit comes here.',
    width: 4,
    text: (node, analysis) => known(formatNumber, figure(analysis, node)?.visits),
  },
  {
    id: '=time',
    head: 'Flow time',
    title: 'Part of the flow time',
    help: 'Waiting and work here for each delivered unit.',
    width: 5.5,
    text: (node, analysis, { calendar }) =>
      known((time) => formatDuration(time, calendar), timeAt(node, analysis)),
  },
  {
    id: '=share',
    head: 'Of flow',
    title: 'Share of the flow time',
    help: 'The part of the flow time that is spent here.',
    width: 4.5,
    text: (node, analysis) => {
      const time = timeAt(node, analysis);
      const { flowTime } = analysis.headline;
      return time === undefined || flowTime === undefined || flowTime === 0
        ? ''
        : formatPercent(time / flowTime);
    },
  },
  {
    id: '=utilisation',
    head: 'Load',
    title: 'Utilisation',
    help: 'Work that arrives, compared with what the people here can do.',
    width: 4.5,
    text: (node, analysis) => known(formatPercent, figure(analysis, node)?.utilisation),
  },
  {
    id: '=arrivals',
    head: 'Arrives',
    title: 'Arrivals in each period',
    help: 'Units that arrive here in the period of the demand.',
    width: 5,
    text: (node, analysis) => known(formatNumber, figure(analysis, node)?.arrivalsPerPeriod),
  },
  {
    id: '=clock',
    head: 'Clock',
    title: 'On the clock',
    help: 'Whether the time here is part of the flow time, or in the shadow of a longer parallel way.',
    width: 6,
    text: (node, analysis) => {
      const found = figure(analysis, node);
      return found === undefined ? '' : found.onClock ? 'On the clock' : 'In the shadow';
    },
  },
];

const timesOf = memoiseByIdentity(
  ({ ladder }: StateAnalysis) => new Map(ladder.map(({ node, wait, process }) => [node, wait + process])),
);

function timeAt(node: MapNode, analysis: StateAnalysis): number | undefined {
  return timesOf(analysis).get(node.id);
}

function known(format: (value: number) => string, value: number | undefined): string {
  return value === undefined ? '' : format(value);
}
