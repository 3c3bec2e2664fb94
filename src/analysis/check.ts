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
  /** The short public name of those that the method counts: `C03`. */
  readonly number?: string;
  readonly title: string;
  readonly severity: Severity;
  /** An error that leaves the figures as they are. */
  readonly sparesFigures?: true;
  /** What it looks at and why that matters: for the reference. */
  readonly help: string;
  /** What must be there before it speaks, so that a map that has just been begun is left in peace; none: always. */
  readonly waitsFor?: string;
  readonly find: (material: CheckMaterial) => readonly FoundCase[];
};

export type CheckMaterial = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly study: Study;
  readonly analysis: StateAnalysis;
  readonly nodes: ReadonlyMap<string, NodeFigures>;
};
