import { analyse } from '#src/analysis/analyse.ts';
import { findings } from '#src/analysis/findings.ts';
import { compareStates } from '#src/analysis/compare/compareStates.ts';
import { actionPlan } from '#src/analysis/plan/actionPlan.ts';
import { calendarText } from '#src/lib/calendar.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { roleWords } from '#src/model/roleWords.ts';
import { nodeSheet, sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import { usualStates } from '#src/model/usualStates.ts';
import { planHead, planRow } from '../planTable.ts';
import { knownFigures } from '../pptx/figureWords.ts';
import { comparisonMarkdown } from './comparisonMarkdown.ts';
import { heading, inline, line, list, table } from './markdownText.ts';

/**
 * A state of a map as a Markdown document: what the stream is, its figures with their formulas, its steps as entered, the
 * action plan, the comparison where there are several states, and what the map asks. What is not known is left out;
 * tables have as many cells in every row whatever the labels hold.
 */
export function mapMarkdown(document: MapDocument, state: MapState): string {
  const parts = [
    heading(1, document.title.trim() === '' ? 'Untitled stream' : document.title),
    list(facts(document, state)),
    figures(document, state),
    steps(document, state),
    plan(document, state),
    comparison(document, state),
    questions(document, state),
  ];
  return `${parts.join('').trimEnd()}\n`;
}

function facts({ stream, customer, calendar }: MapDocument, { name, date, demand, revision }: MapState) {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['State', name],
    ['Date', date],
    ['Unit', stream.unit],
    ['Customer', customer.name],
    ['Segment', stream.segment],
    ['Starts with', stream.start],
    ['Ends with', stream.end],
    ['Demand', demand && `${formatNumber(demand.units)} ${periodWords(demand.per)}`],
    ['Calendar', calendarText(calendar)],
    ['Responsible', roleWords(stream).join(', ')],
    ['Last gone over', revision],
  ];
  return known.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [`**${label}:** ${inline(value)}`],
  );
}

function figures(document: MapDocument, state: MapState): string {
  const known = knownFigures({ document, state, analysis: analyse(document, state.id) });
  return section(
    'Figures',
    table(
      ['Figure', 'Value', 'Formula', 'In words'],
      known.map(({ metric, value }) => [
        metric.title,
        value,
        metric.formula,
        metric.help.replaceAll('*', ''),
      ]),
    ),
  );
}

function steps(document: MapDocument, state: MapState): string {
  const [head = [], ...rows] = nodeSheet(sheetNodes(state, undefined), referenceLists(document, state));
  return section(
    'Steps',
    table(
      head.map(words),
      rows.map((row) => row.map(words)),
    ),
  );
}

function words(cell: string | number | undefined): string {
  return typeof cell === 'number' ? formatNumber(cell) : (cell ?? '');
}

function plan(document: MapDocument, state: MapState): string {
  const ideas = actionPlan(document, state.id);
  const [onMap, parked] = [false, true].map((isParked) =>
    table(
      planHead,
      ideas.filter((idea) => idea.isParked === isParked).map((idea) => planRow(idea).map(String)),
    ),
  );
  const lot = parked === undefined || parked === '' ? '' : `${heading(3, 'Parking lot')}${parked}`;
  return section('Action plan', `${onMap ?? ''}${lot}`);
}

function comparison(document: MapDocument, state: MapState): string {
  const pair = usualStates(document, state.id);
  if (pair === undefined) return '';
  const compared = compareStates(document, pair.before, pair.after);
  const [was, is] = [compared.before, compared.after].map(({ context }) => context.state.name);
  return section(`Comparison: ${was ?? ''} and ${is ?? ''}`, comparisonMarkdown(compared));
}

function questions(document: MapDocument, state: MapState): string {
  const names = new Map(state.nodes.map((node) => [node.id, nodeName(node)]));
  const found = findings(document, state.id).map(({ message, severity, nodes, waived }) => {
    const about = nodes.flatMap((id) => names.get(id) ?? []).filter((name) => !message.includes(name));
    const where = about.length === 0 ? '' : ` (${inline(about.join(', '))})`;
    const left =
      waived === undefined ? '' : ` Left as it is: ${inline(waived === '' ? 'no reason is given.' : waived)}`;
    return `${severity === 'error' ? '**Error:** ' : ''}${line(message)}${where}${left}`;
  });
  return section('Questions and problems', list(found));
}

/** A part under its heading; nothing where there is nothing to say. */
function section(title: string, body: string): string {
  return body === '' ? '' : `${heading(2, title)}${body}`;
}
