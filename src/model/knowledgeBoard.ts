import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { detailsOf } from './detailsOf.ts';
import type { MapNode, MapState } from './document.ts';
import { flowOrder } from './flowOrder.ts';
import { placeOf, type Zone } from './placeOf.ts';

/** The columns of the knowledge board, each on the shoulders of the one before. */
export const knowledgeLevels = ['data', 'information', 'knowledge', 'wisdom'] as const;
export type KnowledgeLevel = (typeof knowledgeLevels)[number];

/** The rows: what the knowledge is for. */
export const boardRows = ['awareness', 'buy', 'upsell'] as const;
export type BoardRow = (typeof boardRows)[number];

/** The questions between the columns, from left to right. */
export const boardQuestions = ['dataToInformation', 'informationToKnowledge', 'knowledgeToWisdom'] as const;

/** How many of the questions between the columns have an answer, 0 to 3. */
export function answeredQuestions({ answers }: Pick<MapState, 'answers'>): number {
  return boardQuestions.filter((question) => answers?.[question] !== undefined).length;
}

/** The two halves of a column: waiting to be done, in work. */
export const boardPlaces = ['queue', 'doing'] as const;
export type BoardPlace = (typeof boardPlaces)[number];

export type BoardCell = {
  readonly level: KnowledgeLevel;
  readonly row: BoardRow;
  readonly place: BoardPlace;
};

/** A step or touch point on the board. */
export type BoardCard = {
  readonly node: MapNode;
  readonly from: KnowledgeLevel | undefined;
  /** Undefined: it does not say what knowledge it leads to, so it stands beside the board. */
  readonly to: KnowledgeLevel | undefined;
  readonly row: BoardRow;
  readonly place: BoardPlace;
  /** Customers do it alone, at their own pace. */
  readonly isSelfServe: boolean;
  /** Units counted there; undefined where nobody has. */
  readonly counted: number | undefined;
};

export type BoardColumn = {
  readonly level: KnowledgeLevel;
  readonly cards: readonly BoardCard[];
  /** The most cards, queue and doing together; undefined: none is set. */
  readonly limit: number | undefined;
  /** Why none is wanted. */
  readonly unlimited: string | undefined;
  /** Cards above the limit; 0 where there is none. */
  readonly over: number;
};

export type KnowledgeBoard = {
  /** Every step and touch point, in flow order. */
  readonly cards: readonly BoardCard[];
  readonly columns: readonly BoardColumn[];
  /** Those that lead to no stated knowledge. */
  readonly unplaced: readonly BoardCard[];
};

/** Indirect marketing makes aware, direct contact leads to the purchase, existing customers buy more. */
const rowOfZone: Readonly<Record<Zone, BoardRow>> = {
  indirect: 'awareness',
  direct: 'buy',
  existing: 'upsell',
};

/**
 * The steps of a state by what is known: a card stands in the column of the knowledge that its step leads to, because
 * that is what the work in this column is to bring about; in the row that it states, else that of its zone, else buy.
 */
export function knowledgeBoard(state: MapState): KnowledgeBoard {
  const cards = flowOrder(state).flatMap((node) => cardOf(state, node) ?? []);
  return {
    cards,
    columns: knowledgeLevels.map((level) => {
      const own = cards.filter(({ to }) => to === level);
      const limit = state.wipLimits?.[level];
      return {
        level,
        cards: own,
        limit,
        unlimited: limit === undefined ? state.unlimited?.[level] : undefined,
        over: limit === undefined ? 0 : Math.max(0, own.length - limit),
      };
    }),
    unplaced: cards.filter(({ to }) => to === undefined),
  };
}

/** Where a card stands; undefined beside the board. */
export function cellOf({ to, row, place }: BoardCard): BoardCell | undefined {
  return to === undefined ? undefined : { level: to, row, place };
}

function cardOf(state: MapState, node: MapNode): BoardCard | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  if (flow.role !== 'step') return undefined;
  const details = detailsOf(node);
  return {
    node,
    from: details.knowledge?.from,
    to: details.knowledge?.to,
    row: details.boardRow ?? zoneRow(state, node),
    place: details.boardPlace ?? 'queue',
    isSelfServe: details.selfServe === 'yes',
    counted: flow.work.wip,
  };
}

/** The row of a node that states none. */
export function zoneRow(state: MapState, node: MapNode): BoardRow {
  const { zone } = placeOf(state, node);
  return zone === undefined ? 'buy' : rowOfZone[zone];
}
