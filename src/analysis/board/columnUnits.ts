import type { BoardCard } from '#src/model/knowledgeBoard.ts';
import type { StateAnalysis } from '../analysis.ts';

/** WIP of some cards: units, and in how many of the cards they are known. */
export type ColumnUnits = {
  readonly cards: number;
  /** Undefined where nobody has counted. */
  readonly counted: number | undefined;
  readonly countedIn: number;
  /** Little's law, of each node (docs/measures.md, section 6); undefined where no card has one. */
  readonly expected: number | undefined;
  readonly expectedIn: number;
};

/** The units counted in these cards and those expected there, summed over the cards of which they are known. */
export function columnUnits(cards: readonly BoardCard[], analysis: StateAnalysis): ColumnUnits {
  const counted = cards.flatMap((card) => card.counted ?? []);
  const expected = cards.flatMap((card) => analysis.nodes.get(card.node.id)?.wipExpected ?? []);
  return {
    cards: cards.length,
    counted: sum(counted),
    countedIn: counted.length,
    expected: sum(expected),
    expectedIn: expected.length,
  };
}

function sum(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
}
