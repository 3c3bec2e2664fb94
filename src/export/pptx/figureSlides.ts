import { durationText } from '#src/lib/duration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { nodeSheet, sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import type { DeckInput } from './deckInput.ts';
import { figureNote, knownFigures } from './figureWords.ts';
import type { Slide } from './slideShape.ts';
import { tableSlides } from './tableSlides.ts';

/** All figures that are known, with how each is computed; the notes say what they are. */
export function figureSlides(input: DeckInput): readonly Slide[] {
  const figures = knownFigures(input);
  const noteOf = new Map(figures.map((figure) => [figure.metric.title, figureNote(figure)]));
  return tableSlides({
    title: `${input.state.name}: figures`,
    label: `Table of figures: ${figures.map(({ metric, value }) => `${metric.title} ${value}`).join(', ')}`,
    head: ['Figure', 'Value', 'Formula'],
    rows: figures.map(({ metric, value }) => [metric.title, value, metric.formula]),
    numeric: new Set(),
    fontSize: 11,
    notes: (rows) => rows.flatMap(([title]) => noteOf.get(title ?? '') ?? []),
  });
}

/** More columns than this can't be read side by side. */
const mostColumns = 12;
/** What is always shown, and in this order, before all else. */
const trusted = ['Source', 'Confidence', 'As of'];
const never: ReadonlySet<string> = new Set(['Comment']);
/** Columns that hold the id of a stage or a lane. */
const bandTitles: ReadonlySet<string> = new Set(['Stage', 'Lane']);

/** Every step and queue with its figures as they were entered, where they come from and how sure they are. */
export function appendixSlides(input: DeckInput): readonly Slide[] {
  const { document, state, scene, isWhole } = input;
  const chosen = isWhole ? undefined : new Set(scene.nodes.map(({ id }) => id));
  const [head = [], ...rows] = nodeSheet(sheetNodes(state, chosen));
  const titles = head.map(String);
  const kept = columnsKept(titles, rows);
  const bands = new Map([...state.stages, ...state.lanes].map(({ id, label }) => [id, label]));
  const shown = rows.map((row) => [
    ...kept.map((column) => cellWords(row[column], bandTitles.has(titles[column] ?? '') ? bands : undefined)),
    ...trusted
      .filter((title) => !titles.includes(title))
      .slice(0, 2)
      .map(() => '–'),
  ]);
  const missing = trusted.filter((title) => !titles.includes(title)).slice(0, 2);
  const { demand } = state;
  const perWords =
    demand === undefined ? [] : [`Demand: ${formatNumber(demand.units)} per ${durationText(demand.per)}.`];
  return tableSlides({
    title: 'Appendix: the figures as entered',
    label: `Table of the figures of every step of ${document.title}`,
    head: [...kept.map((column) => titles[column] ?? ''), ...missing],
    rows: shown,
    numeric: new Set(kept.flatMap((column, at) => (isNumeric(rows, column) ? [at] : []))),
    fontSize: 9,
    notes: () => [
      'The figures as they were entered, with where they come from and how they are known.',
      ...perWords,
    ],
  });
}

type Cells = readonly (string | number | undefined)[];

/** Name and kind, then the columns that most rows fill, and last where the figures come from. */
function columnsKept(titles: readonly string[], rows: readonly Cells[]): readonly number[] {
  const filled = (column: number) => rows.filter((row) => row[column] !== undefined).length;
  const isTrusted = (column: number) => trusted.includes(titles[column] ?? '');
  const all = titles.map((_, column) => column);
  const sure = all.filter(isTrusted);
  const others = all.filter((column) => column > 1 && !isTrusted(column) && !never.has(titles[column] ?? ''));
  const byUse = [...others].sort((a, b) => filled(b) - filled(a));
  const most = new Set(byUse.slice(0, mostColumns - 2 - sure.length));
  return [...all.slice(0, 2), ...others.filter((column) => most.has(column)), ...sure];
}

/** `names` are those that the cells hold ids of. */
function cellWords(cell: string | number | undefined, names?: ReadonlyMap<string, string>): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? formatNumber(cell) : (names?.get(cell) ?? cell);
}

function isNumeric(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
  return cells.length > 0 && cells.every((cell) => /^[\d.,]/u.test(String(cell)));
}
