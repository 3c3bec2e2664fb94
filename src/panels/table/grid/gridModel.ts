import type { ReactNode } from 'react';

/** What a grid shows: columns, rows of cells, and what may be typed into them. It knows nothing of maps. */
export type GridColumn = {
  readonly id: string;
  /** The word above the column. */
  readonly head: string;
  /** Its whole name, read aloud and in the tooltip. */
  readonly title: string;
  readonly help?: string;
  /** In rem. */
  readonly width: number;
  /** Numbers and times stand at the end. */
  readonly align: 'start' | 'end';
};

export type GridRow = {
  readonly key: string;
  /** A heading over the rows that follow, in place of cells. */
  readonly heading?: string;
  /** True: it is no row yet; what is typed here makes one. */
  readonly isNew?: boolean;
  readonly isChosen?: boolean;
  /** What stands in this column. */
  readonly cell: (columnId: string) => GridCell;
};

export type GridCell = {
  /** As it is shown; empty: not known. */
  readonly text: string;
  /** Undefined: nothing can be typed here. */
  readonly edit?: CellEdit;
  /** Why nothing can be typed. */
  readonly why?: string;
  /** True: editing it opens something else. */
  readonly opens?: boolean;
  /** Means something that has a colour and a pattern on the map. */
  readonly tone?: 'value' | 'necessary' | 'waste' | 'customer';
  readonly icon?: ReactNode;
  /** In an empty cell, to say what can be typed. */
  readonly placeholder?: string;
};

export type CellEdit = {
  /** The value as it is typed. */
  readonly text: string;
  readonly maxLength?: number;
  readonly isMultiline?: boolean;
  /** What can be chosen; typing narrows it down. */
  readonly options?: readonly string[];
  /** What is understood of the text typed so far, where that is not plain. */
  readonly hint?: (typed: string) => string | undefined;
};

/** A text that was typed, pasted or taken away in a cell. */
export type CellChange = { readonly row: string; readonly column: string; readonly text: string };
export type Refusal = CellChange & { readonly problem: string };
export type Written = {
  readonly refused: readonly Refusal[];
  /** Key of the row that a new row has become. */
  readonly created?: ReadonlyMap<string, string>;
};
export type WriteSource = 'typed' | 'pasted' | 'cleared';

/** What was refused, by row and column: shown at the cell until it is dropped or put right. */
export type Refused = ReadonlyMap<string, ReadonlyMap<string, Refusal>>;
