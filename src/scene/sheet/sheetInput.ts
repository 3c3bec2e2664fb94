import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { PaperId } from '#src/lib/paper.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import type { SheetRow } from './sheetRows.ts';

/** What an A3 sheet is made of. */
export type SheetInput = {
  readonly document: MapDocument;
  /** What is: its figures and its constraint are the ones that are said. */
  readonly before: MapState;
  /** What is to be; undefined while it has not been drawn. */
  readonly after: MapState | undefined;
  readonly paper: PaperId;
  /** Ids of the parts that go in. */
  readonly parts: ReadonlySet<string>;
  /** The day on which it is made, `2026-11-22`. */
  readonly today: string;
};

/** The input with what the figures of the first state are. */
export type SheetFacts = SheetInput & { readonly analysis: StateAnalysis };

/**
 * A block of words, figures or rows of a sheet. One file each in `parts/`, one line in their list; the choice of what
 * goes in follows from the list.
 */
export type SheetPart = {
  readonly id: string;
  /** Its heading, and the words of the choice. */
  readonly title: string;
  /** `today`: beside the map of what is; `tomorrow`: beside that of what is to be. */
  readonly about: 'today' | 'tomorrow';
  /** Short words at the right end of the heading. */
  readonly remark?: (facts: SheetFacts) => string | undefined;
  /** At most so wide; none where there is nothing to say, which the part then says itself in words. */
  readonly rows: (facts: SheetFacts, width: number) => readonly SheetRow[];
};
