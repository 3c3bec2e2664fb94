import type { MapDocument, MapState } from '#src/model/document.ts';
import type { StateAnalysis } from './analysis.ts';

/** What one node adds to a figure, in the figure's own unit. */
export type Contribution = {
  readonly node: string;
  readonly value: number;
  /** How it came about, with numbers: `1.3 × (4 d + 45 min)`. */
  readonly how: string;
};

export type MetricUnit = 'time' | 'ratio' | 'units' | 'unitsPerPeriod' | 'count' | 'step';

/** A figure that people read: shown in the measures bar, explained on a click, listed in the reference. One file each. */
export type Metric = {
  readonly id: string;
  /** The field's standard term. */
  readonly title: string;
  /** Under the number, where room is short. */
  readonly short: string;
  readonly unit: MetricUnit;
  readonly formula: string;
  readonly help: string;
  /** Where the definition comes from. */
  readonly source?: string;
  /** Which way is better; none for plain facts. */
  readonly better: 'less' | 'more' | 'none';
  /** The figure; undefined while it is not known. Most need the analysis alone, some ask the map or the state too. */
  readonly value: (analysis: StateAnalysis, context: MetricContext) => number | undefined;
  /** In flow order; they sum to the value where `sums` is true. */
  readonly contributions: (analysis: StateAnalysis, context: MetricContext) => readonly Contribution[];
  readonly sums: boolean;
  /** What stands beside the figure, such as out of how many it is: `3 of 5`. */
  readonly detail?: (analysis: StateAnalysis, context: MetricContext) => string | undefined;
  /** What would give it a value, for a figure that does not follow from times and demand. */
  readonly missing?: string;
};

/** The map and the state of it that a figure is about. */
export type MetricContext = { readonly document: MapDocument; readonly state: MapState };
