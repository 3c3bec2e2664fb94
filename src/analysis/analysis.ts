import type { MapDocument } from '#src/model/document.ts';

/**
 * What the map says: the result of `analyse`. Times are in working seconds, ratios and shares run from 0 to 1, and
 * `undefined` means "not defined", never zero. The definitions are in docs/measures.md.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** Something the map says about itself, in words for people: a question or statement, then what to do. */
export type Finding = FoundCase & {
  /** Stable: `shares-above-100`. */
  readonly code: string;
  /** The short public name of its check, where it has one: `C32`. */
  readonly number?: string;
  readonly severity: Severity;
  /** True for an error that is about what is missing beside the figures: these stay as they are. */
  readonly sparesFigures?: true;
  /** Why the team lets it stand; undefined while nobody has said so. */
  readonly waived?: string;
};

/** One case of what a check looks for. */
export type FoundCase = {
  readonly message: string;
  readonly advice: string;
  /** Ids of the nodes it is about; empty for the map as a whole. */
  readonly nodes: readonly string[];
  readonly edges?: readonly string[];
  /** Id of what else it is about: a need, a stage, a column of the board. Tells cases with the same nodes apart. */
  readonly about?: string;
  /** What mends it, where that needs no thinking. */
  readonly fix?: Fix;
};

/** A change that mends what was found, under the name of the button and of the undo entry. */
export type Fix = { readonly label: string; readonly change: (document: MapDocument) => MapDocument };

/** The figures of one flow node. */
export type NodeFigures = {
  /** v: expected visits per delivered unit. 0 where no delivered unit comes; undefined while an error is in the way. */
  readonly visits: number | undefined;
  /** r: probability that a delivered unit comes here at least once. */
  readonly reach: number | undefined;
  /** Share of entering units that come here at least once. */
  readonly entering: number | undefined;
  /** False only in the shadow of a parallel block. */
  readonly onClock: boolean;
  /** For one visit, batch waiting and incoming transfer time included. */
  readonly waitTime: number;
  /** For one visit and one unit, as it passes on the clock: pt ÷ batch, at most the lead time that was entered. */
  readonly processTime: number;
  /** The three parts of `processTime`. */
  readonly valueAddTime: number;
  readonly necessaryTime: number;
  readonly wastedWorkTime: number;
  /** Hands-on time for one visit and one unit: more than `processTime` only where several people work on it at once. */
  readonly effort: number;
  readonly arrivalsPerPeriod: number | undefined;
  /** pt ÷ (b · m · av), working seconds between units it can finish; undefined without people or process time. */
  readonly cycleTime: number | undefined;
  readonly utilisation: number | undefined;
  /** Arrival rate × lead time; undefined without demand, or where ρ ≥ 1. */
  readonly wipExpected: number | undefined;
};

/** One node on the clock, in flow order. `wait + process` over all segments is the flow time. */
export type LadderSegment = {
  readonly node: string;
  /** Visits on the clock per delivered unit. */
  readonly visits: number;
  /** Waiting, already × visits. */
  readonly wait: number;
  /** The part of `wait` that is the customer's time. */
  readonly customerWait: number;
  /** Processing, already × visits. */
  readonly process: number;
  /** Parts of `process`, which sum to it; waste is wasted work and rework. */
  readonly valueAdd: number;
  readonly necessary: number;
  readonly waste: number;
  /** The part of `waste` that is rework: repeated visits. */
  readonly rework: number;
  readonly waitOwner: 'ours' | 'shared' | 'scheduled' | 'customer';
};

/** The headline figures of docs/measures.md, sections 5 and 6. All undefined while an error makes them meaningless. */
export type Headline = {
  readonly flowTime: number | undefined;
  readonly processTime: number | undefined;
  readonly valueAddTime: number | undefined;
  readonly necessaryTime: number | undefined;
  readonly customerTime: number | undefined;
  readonly wasteTime: number | undefined;
  readonly waitingTime: number | undefined;
  readonly wastedWorkTime: number | undefined;
  readonly reworkTime: number | undefined;
  readonly waiting:
    | { readonly ours: number; readonly shared: number; readonly scheduled: number }
    | undefined;
  readonly valueAddRatio: number | undefined;
  readonly necessaryRatio: number | undefined;
  readonly customerRatio: number | undefined;
  readonly wasteRatio: number | undefined;
  readonly activityRatio: number | undefined;
  readonly rolledCompleteAccurate: number | undefined;
  readonly assessedSteps: number;
  readonly steps: number;
  readonly effort: number | undefined;
  readonly effortWithLosses: number | undefined;
  readonly yield: number | undefined;
  readonly takt: number | undefined;
  readonly entryPerPeriod: number | undefined;
  readonly deliveredPerPeriod: number | undefined;
  readonly throughputPerPeriod: number | undefined;
  readonly wipExpected: number | undefined;
  /** Units counted in steps and queues; undefined where nothing was counted. */
  readonly wipCounted: number | undefined;
  /** Units in the stream ÷ deliveries per period: periods of work carried for each delivery. */
  readonly carriedPerWin: number | undefined;
  /** Mean time in the stream of all entering units, won or lost. */
  readonly timeInStream: number | undefined;
  /** All lows and all highs, where any step has a range. */
  readonly flowTimeRange: { readonly low: number; readonly high: number } | undefined;
  readonly valueAddRatioRange: { readonly low: number; readonly high: number } | undefined;
};

export type Constraint = { readonly node: string; readonly utilisation: number };

export type StateAnalysis = {
  readonly headline: Headline;
  readonly nodes: ReadonlyMap<string, NodeFigures>;
  /** By edge id: share of the units at its tail that take it (0 to 1), and units per period. */
  readonly edges: ReadonlyMap<
    string,
    { readonly share: number | undefined; readonly unitsPerPeriod: number | undefined }
  >;
  readonly ladder: readonly LadderSegment[];
  readonly constraint: Constraint | undefined;
  /** The three signals, side by side: node ids. */
  readonly signals: {
    readonly longestWait: string | undefined;
    readonly lowestCompleteAccurate: string | undefined;
    readonly highestUtilisation: string | undefined;
  };
  /** Steps and queues on the clock that have neither process nor wait figure: they count as 0. */
  readonly stepsWithoutFigures: readonly string[];
  /** Working seconds in the demand's period; undefined without demand. */
  readonly periodSeconds: number | undefined;
};
