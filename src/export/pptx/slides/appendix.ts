import { durationText } from '#src/lib/duration.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { isJsonObject, type JsonObject } from '#src/lib/json.ts';
import { fieldText } from '#src/model/fieldText.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { DeckInput } from '../deckInput.ts';
import type { Slide } from '../slideShape.ts';
import { tableSlides } from '../tableSlides.ts';
import type { SlideKind } from './slideKind.ts';

/** Said where a step does not say where its figures come from. */
const notStated = 'not stated';

/** Every number of the map as it was entered: what it belongs to, where it comes from and how sure it is. */
export const appendix: SlideKind = {
  id: 'appendix',
  choice: 'Every number with its source',
  make: (input) => (input.kinds.has('appendix') ? numberSlides(input) : []),
};

function numberSlides(input: DeckInput): readonly Slide[] {
  const { document, state, scene, isWhole, page } = input;
  const chosen = isWhole ? undefined : new Set(scene.nodes.map(({ id }) => id));
  const rows = [...sheetNodes(state, chosen).flatMap(rowsOfNode), ...rowsOfEdges(input, chosen)];
  const unsaid = rows.filter(([, , , source]) => source === notStated).length;
  const hasDays = rows.some((row) => row.at(-1) !== '');
  const { demand } = state;
  return tableSlides({
    page,
    title: 'Appendix: every number and its source',
    label: `Table of all figures of ${document.title} as they were entered`,
    head: ['Of', 'Figure', 'Value', 'Source', 'Confidence', ...(hasDays ? ['As of'] : [])],
    rows: hasDays ? rows : rows.map((row) => row.slice(0, -1)),
    numeric: new Set(),
    fontSize: 10,
    notes: () => [
      'The figures as they were entered, with where they come from and how they are known.',
      ...(unsaid === 0 ? [] : [`${unsaid} of ${rows.length} figures do not say where they come from.`]),
      ...(demand === undefined
        ? []
        : [`Demand: ${formatNumber(demand.units)} per ${durationText(demand.per)}.`]),
    ],
  });
}

type Row = readonly string[];

/** Duration, number and percentage of a symbol, a row each. */
function rowsOfNode(node: MapNode): readonly Row[] {
  const { fields } = nodeKindOf(node.kind);
  const source = textOf(fields, node.data, 'source');
  const confidence = textOf(fields, node.data, 'confidence');
  const asOf = textOf(fields, node.data, 'sourceDate');
  return numbersOf(fields, node.data).map(([label, value]) => [
    nodeName(node),
    label,
    value,
    source ?? notStated,
    confidence ?? notStated,
    asOf ?? '',
  ]);
}

/** Connections have no source of their own: what they say is an assumption until somebody says more. */
function rowsOfEdges({ state }: DeckInput, chosen: ReadonlySet<string> | undefined): readonly Row[] {
  const names = new Map(state.nodes.map((node) => [node.id, nodeName(node)]));
  const isShown = (id: string) => chosen === undefined || chosen.has(id);
  return state.edges
    .filter(({ from, to }) => isShown(from) && isShown(to))
    .flatMap(({ kind, from, to, data }) =>
      numbersOf(edgeKindOf(kind).fields, data).map(([label, value]) => [
        `${names.get(from) ?? from} → ${names.get(to) ?? to}`,
        label,
        value,
        notStated,
        notStated,
        '',
      ]),
    );
}

function numbersOf(fields: Fields, data: JsonObject): readonly (readonly [string, string])[] {
  return Object.entries(fields).flatMap(([name, field]) => numberRows(field, data[name]));
}

function numberRows(field: Field, value: JsonObject[string]): readonly (readonly [string, string])[] {
  if (field.type === 'group') {
    if (!isJsonObject(value)) return [];
    return Object.entries(field.fields).flatMap(([name, member]) =>
      numberRows(member, value[name]).map(([label, text]) => [`${field.label}: ${label}`, text] as const),
    );
  }
  if (field.type !== 'number' && field.type !== 'duration') return [];
  const text = fieldText(field, value);
  const unit = field.type === 'number' && field.unit !== undefined ? ` ${field.unit}` : '';
  return text === '' ? [] : [[field.label, `${text}${unit}`]];
}

function textOf(fields: Fields, data: JsonObject, name: string): string | undefined {
  const field = fields[name];
  const text = field === undefined || field.type === 'group' ? '' : fieldText(field, data[name]);
  return text === '' ? undefined : text;
}
