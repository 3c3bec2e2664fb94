import { helpText } from '#src/lib/helpText.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import type {
  BoardCard,
  BoardCell,
  BoardColumn,
  BoardPlace,
  BoardRow,
  KnowledgeLevel,
} from '#src/model/knowledgeBoard.ts';
import { knowledgeFields } from '#src/notation/nodes/knowledgeFields.ts';
import type { ColumnUnits } from './columnUnits.ts';

const { knowledge, boardRow, boardPlace } = knowledgeFields;

/** `Information`. */
export function levelName(level: KnowledgeLevel): string {
  return labelOf(knowledge.fields.to.options, level);
}

/** What the level means: `Facts put in order: what is the case.` */
export function levelHelp(level: KnowledgeLevel): string {
  return helpText(knowledge.fields.to.options.find(({ value }) => value === level)?.help ?? '');
}

/** `Awareness (pull)`. */
export function rowName(row: BoardRow): string {
  return labelOf(boardRow.options, row);
}

/** `Queue`. */
export function placeName(place: BoardPlace): string {
  return labelOf(boardPlace.options, place);
}

/** A cell in a phrase: `Knowledge, doing, buy`; beside the board: `not placed`. */
export function cellWords(cell: BoardCell | undefined): string {
  if (cell === undefined) return 'not placed';
  return `${levelName(cell.level)}, ${placeName(cell.place).toLowerCase()}, ${rowName(cell.row).toLowerCase()}`;
}

/** What a step does to what is known: `Data → Information`, with a question mark for what nobody has said; empty without either. */
export function changeWords({ from, to }: Pick<BoardCard, 'from' | 'to'>): string {
  if (from === undefined && to === undefined) return '';
  return `${from === undefined ? '?' : levelName(from)} → ${to === undefined ? '?' : levelName(to)}`;
}

/** Cards against the limit: `2 of 3 cards`, `3 of 2 cards: 1 over the limit`, `2 cards` where there is no limit. */
export function limitWords({ cards, limit, over }: BoardColumn): string {
  const count = cards.length;
  if (limit === undefined) return count === 0 ? 'No cards' : `${count} ${count === 1 ? 'card' : 'cards'}`;
  const words = `${count} of ${limit} ${limit === 1 ? 'card' : 'cards'}`;
  return over === 0 ? words : `${words}: ${over} over the limit`;
}

/** Units counted and expected, each with how many cards it is known of where that is not all: `12 counted (in 1 of 2), 14.7 expected`. */
export function unitsWords({ counted, countedIn, expected, expectedIn, cards }: ColumnUnits): string {
  const known = (words: string, cardsKnown: number) =>
    cardsKnown === cards ? words : `${words} (in ${cardsKnown} of ${cards})`;
  const parts = [
    counted === undefined ? undefined : known(`${formatNumber(counted)} counted`, countedIn),
    expected === undefined ? undefined : known(`${formatNumber(expected)} expected`, expectedIn),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function labelOf(options: readonly { readonly value: string; readonly label: string }[], value: string) {
  return options.find((option) => option.value === value)?.label ?? value;
}
