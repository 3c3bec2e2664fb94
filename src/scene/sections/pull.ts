import { type PullPlan, type PullStep, pullPlan } from '#src/analysis/pull/pullPlan.ts';
import { loadWords, reliefWords } from '#src/analysis/pull/pullWords.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { Block } from '../scene.ts';
import { headingHeight, sectionHeading, sectionText } from './sectionHeading.ts';
import type { Section, SectionAbout, SectionInput } from './section.ts';

const rowHeight = 21;

type Row = {
  readonly name: string;
  readonly units: string;
  readonly load: string;
  readonly words: string;
  readonly fill: Paint;
  readonly isStrong: boolean;
};

/** What the map's demand asks of every step, from the customer up the stream; nothing without a demand. */
export const pull: Section = {
  id: 'pull',
  title: 'Pull calculator',
  isDefault: false,
  isNarrow: true,
  // Without people and process times it would repeat the volumes only.
  isWorthASlide: (about) => planOf(about)?.plan.tightest !== undefined,
  draw: (input) => {
    const { document, left, top, width } = input;
    const found = planOf(input);
    if (found === undefined) return undefined;
    const { plan, delivered, target, demand } = found;
    const rows = rowsOf(plan, delivered, target, document.calendar);
    const heading = sectionHeading(
      `Pull: ${formatNumber(delivered)} delivered ${periodWords(demand.per)}`,
      verdict(plan, target, periodWords(demand.per)),
      input,
    );
    return table(heading, rows, { left, top, width });
  },
};

/** What the map's demand asks for; undefined without a demand, and while an error is in the way. */
function planOf({ document, state, analysis }: SectionAbout) {
  const { demand } = state;
  const delivered = analysis.headline.deliveredPerPeriod;
  if (demand === undefined || delivered === undefined) return undefined;
  const target = thresholdsOf(document).utilisationPercent / 100;
  const plan = pullPlan(document, state.id, { units: delivered, per: demand.per }, target);
  return plan.because === undefined ? { plan, delivered, target, demand } : undefined;
}

function verdict({ breaksAt, tightest, most, mostAtTarget }: PullPlan, target: number, period: string) {
  if (tightest === undefined) return 'No step has people and a process time';
  const at = `${nodeName(tightest.node)}, ${formatPercent(tightest.utilisation)} busy`;
  const carried = `full at ${formatNumber(most)} ${period}, at ${formatPercent(target)} with ${formatNumber(mostAtTarget)}`;
  return `${breaksAt === undefined ? 'Tightest:' : 'Breaks first at'} ${at}; ${carried}`;
}

function rowsOf(plan: PullPlan, delivered: number, target: number, calendar: Calendar): readonly Row[] {
  return [
    endRow('Delivered to the customer', delivered),
    ...plan.steps.map((step) => stepRow(step, plan, target, calendar)),
    endRow('Have to enter', plan.entry),
  ];
}

function endRow(name: string, units: number | undefined): Row {
  return { name, units: formatNumber(units), load: '', words: '', fill: 'ink', isStrong: true };
}

const fills: Readonly<Record<PullStep['load'], Paint>> = {
  overloaded: 'wasteInk',
  tight: 'necessaryInk',
  fine: 'ink',
  unknown: 'ink2',
};

function stepRow(step: PullStep, plan: PullPlan, target: number, calendar: Calendar): Row {
  const means = loadWords(step, plan, target);
  const [people = ''] = step.relief === undefined ? [] : reliefWords(step.relief, calendar);
  return {
    name: nodeName(step.node),
    units: formatNumber(step.units),
    load: formatPercent(step.utilisation),
    words: people === '' ? means : `${means}: ${people}`,
    fill: fills[step.load],
    isStrong: step.load === 'overloaded',
  };
}

function table(
  heading: readonly Primitive[],
  rows: readonly Row[],
  { left, top, width }: Pick<SectionInput, 'left' | 'top' | 'width'>,
): Block {
  const columns = { units: left + width * 0.46, load: left + width * 0.58, words: left + width * 0.61 };
  const first = top + headingHeight + 12;
  const quiet = { size: 11, fill: 'ink2', anchor: 'end' } as const;
  const heads = [
    sectionText('Up the stream', { x: left, y: first, room: width * 0.36 }, { size: 11, fill: 'ink2' }),
    sectionText('Units', { x: columns.units, y: first, room: 80 }, quiet),
    sectionText('Load', { x: columns.load, y: first, room: 80 }, quiet),
  ];
  const cells = rows.flatMap(({ name, units, load, words, fill, isStrong }, index) => {
    const y = first + (index + 1) * rowHeight;
    const weight = isStrong ? (700 as const) : (400 as const);
    return [
      sectionText(name, { x: left, y, room: width * 0.38 }, { weight }),
      sectionText(units, { x: columns.units, y, room: 90 }, { weight, anchor: 'end' }),
      sectionText(load, { x: columns.load, y, room: 90 }, { weight, anchor: 'end', fill }),
      sectionText(words, { x: columns.words, y, room: width * 0.39 }, { fill }),
    ].filter(({ text }) => text !== '');
  });
  const height = headingHeight + 12 + rows.length * rowHeight + 8;
  return {
    bounds: { x: left, y: top, width, height },
    drawing: [...heading, ...heads, ...cells],
    heads: { drawing: heads, top: first - rowHeight, height: rowHeight, until: top + height },
  };
}
