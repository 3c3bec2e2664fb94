import type { MapDocument, MapState } from '#src/model/document.ts';
import { analyse } from './analyse.ts';
import type { Finding, Headline, NodeFigures } from './analysis.ts';
import { findings } from './findings.ts';

/** The measures of every state in the shape of docs/file-format.md, `null` where a figure is not defined. */
export type MeasureReport = { readonly title: string; readonly states: readonly StateReport[] };

type Reported = Exclude<
  keyof Headline,
  'waiting' | 'wipCounted' | 'carriedPerWin' | 'timeInStream' | 'flowTimeRange' | 'valueAddRatioRange'
>;

export type StateReport = { readonly [Key in Reported]: number | null } & {
  readonly id: string;
  /** What the checks found; `waived` holds the reason where the team leaves it as it is. */
  readonly problems: readonly Pick<Finding, 'code' | 'severity' | 'message' | 'nodes' | 'waived'>[];
  readonly constraint: { readonly node: string; readonly utilisation: number } | null;
  readonly nodes: { readonly [id: string]: NodeReport };
  readonly ladder: readonly {
    readonly node: string;
    readonly visits: number;
    readonly wait: number;
    readonly process: number;
  }[];
};

type NodeReport = {
  readonly visits: number | null;
  readonly reach: number | null;
  readonly onClock: boolean;
  readonly waitTime: number | null;
  readonly processTime: number | null;
  readonly arrivalsPerPeriod: number | null;
  readonly utilisation: number | null;
  readonly wipExpected: number | null;
};

/** What `npm run measure` prints. Times in working seconds, ratios from 0 to 1. */
export function measureReport(document: MapDocument): MeasureReport {
  return {
    title: document.title,
    states: document.states.map((state) => stateReport(document, state)),
  };
}

function stateReport(document: MapDocument, state: MapState): StateReport {
  const analysis = analyse(document, state.id);
  return {
    id: state.id,
    problems: findings(document, state.id).map(({ code, severity, message, nodes, waived }) => ({
      code,
      severity,
      message,
      nodes,
      ...(waived !== undefined && { waived }),
    })),
    ...headlineReport(analysis.headline),
    constraint: analysis.constraint ?? null,
    nodes: Object.fromEntries([...analysis.nodes].map(([id, figures]) => [id, nodeReport(figures)])),
    ladder: analysis.ladder.map(({ node, visits, wait, process }) => ({ node, visits, wait, process })),
  };
}

function headlineReport(headline: Headline): { readonly [Key in Reported]: number | null } {
  return {
    flowTime: headline.flowTime ?? null,
    processTime: headline.processTime ?? null,
    valueAddTime: headline.valueAddTime ?? null,
    necessaryTime: headline.necessaryTime ?? null,
    customerTime: headline.customerTime ?? null,
    wasteTime: headline.wasteTime ?? null,
    waitingTime: headline.waitingTime ?? null,
    wastedWorkTime: headline.wastedWorkTime ?? null,
    reworkTime: headline.reworkTime ?? null,
    valueAddRatio: headline.valueAddRatio ?? null,
    necessaryRatio: headline.necessaryRatio ?? null,
    customerRatio: headline.customerRatio ?? null,
    wasteRatio: headline.wasteRatio ?? null,
    activityRatio: headline.activityRatio ?? null,
    rolledCompleteAccurate: headline.rolledCompleteAccurate ?? null,
    assessedSteps: headline.assessedSteps,
    steps: headline.steps,
    effort: headline.effort ?? null,
    effortWithLosses: headline.effortWithLosses ?? null,
    yield: headline.yield ?? null,
    takt: headline.takt ?? null,
    entryPerPeriod: headline.entryPerPeriod ?? null,
    deliveredPerPeriod: headline.deliveredPerPeriod ?? null,
    throughputPerPeriod: headline.throughputPerPeriod ?? null,
    wipExpected: headline.wipExpected ?? null,
  };
}

function nodeReport(figures: NodeFigures): NodeReport {
  return {
    visits: figures.visits ?? null,
    reach: figures.reach ?? null,
    onClock: figures.onClock,
    waitTime: figures.waitTime,
    processTime: figures.processTime,
    arrivalsPerPeriod: figures.arrivalsPerPeriod ?? null,
    utilisation: figures.utilisation ?? null,
    wipExpected: figures.wipExpected ?? null,
  };
}
