import type { MapDocument, MapState } from '#src/model/document.ts';
import type { FoundCase, NodeFigures, Severity, StateAnalysis } from './analysis.ts';
import type { Study } from './study.ts';

/**
 * Something worth asking about a map. A check never throws and never blocks: it returns what it found, in words, with
 * what to do. One file each, one line in `checks/index.ts`.
 */
export type Check = {
  /** Stable, written into reports and waivers. */
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  /** What it looks at and why that matters: for the reference. */
  readonly help: string;
  readonly find: (material: CheckMaterial) => readonly FoundCase[];
};

export type CheckMaterial = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly study: Study;
  readonly analysis: StateAnalysis;
  readonly nodes: ReadonlyMap<string, NodeFigures>;
};
