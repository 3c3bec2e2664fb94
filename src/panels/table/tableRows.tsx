import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { groupFigures } from '#src/analysis/groups.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { referenceTargets } from '#src/model/referenceTargets.ts';
import { quickEntry } from '#src/model/quick/quickEntry.ts';
import type { Fields } from '#src/notation/field.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';
import { valueText } from '#src/panels/inspector/valueText.ts';
import { KindIcon } from '#src/panels/palette/KindIcon.tsx';
import { groupLine } from '#src/scene/groupWords.ts';
import { fieldCell } from './fieldCell.ts';
import { fieldOf, nodeFieldColumns, valueIn } from './fieldColumns.ts';
import { figureColumns } from './figureColumns.ts';
import type { GridCell, GridRow } from './grid/gridModel.ts';
import { nextText } from './nextText.ts';
import { nodeLabels } from './nodeLabels.ts';
import { groupedNodes, notSaid, tableGroupings } from './tableGroups.ts';

/** Key of the last, empty row. */
export const newRowKey = 'new';

const drawnKinds = nodeKinds.filter((kind) => kind.inPalette);
const kindTitles = drawnKinds.map((kind) => kind.title);
const fieldById = new Map(nodeFieldColumns.map((column) => [column.id, column]));
const figureById = new Map(figureColumns.map((column) => [column.id, column]));

type Surroundings = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly analysis: StateAnalysis;
  readonly labels: ReadonlyMap<string, string>;
  readonly outgoing: ReadonlyMap<string, readonly MapEdge[]>;
};

/** A row for every node of the state, with headings where they are grouped, and an empty one that makes a new step. */
export function tableRows(
  document: MapDocument,
  state: MapState,
  analysis: StateAnalysis,
  groupBy: string,
): readonly GridRow[] {
  const around = { document, state, analysis, labels: nodeLabels(state), outgoing: outgoingEdges(state) };
  const figures = groupTexts(document, state, groupBy);
  const rows = groupedNodes(state, groupBy).flatMap(({ title, nodes }, index): readonly GridRow[] => {
    const members = nodes.map((node) => nodeRow(node, around));
    return title === undefined ? members : [headingRow(title, figures.get(title), index), ...members];
  });
  return [...rows, newRow];
}

/** What a heading tells of its group beside the title, by title: `18.3 d · WIP 320 · 1.6 people · 18 % go on`. */
function groupTexts(
  document: MapDocument,
  state: MapState,
  groupBy: string,
): ReadonlyMap<string, readonly string[]> {
  const by = tableGroupings.find(({ id }) => id === groupBy)?.figuresBy;
  if (by === undefined) return new Map();
  return new Map(
    groupFigures(document, state.id, by).map((figures) => [
      figures.label ?? notSaid,
      groupLine(figures, document.calendar),
    ]),
  );
}

function headingRow(title: string, figures: readonly string[] | undefined, index: number): GridRow {
  return {
    key: `heading-${index}`,
    heading: [title, ...(figures ?? [])].join(' · '),
    cell: () => ({ text: '' }),
  };
}

function nodeRow(node: MapNode, around: Surroundings): GridRow {
  const kind = nodeKindOf(node.kind);
  return { key: node.id, cell: (columnId) => nodeCell(node, kind, columnId, around) };
}

function nodeCell(node: MapNode, kind: NodeKind, columnId: string, around: Surroundings): GridCell {
  if (columnId === 'name') return nameCell(node, kind);
  if (columnId === 'kind') {
    return {
      text: kind.title,
      edit: { text: kind.title, options: kindTitles },
    };
  }
  if (columnId === 'next') {
    return { text: nextText(around.outgoing.get(node.id) ?? [], around.labels), opens: true };
  }
  const figure = figureById.get(columnId);
  if (figure !== undefined) {
    const text = figure.text(node, around.analysis, around.document);
    return { text, why: `${figure.title} follows from the map: change the figures it comes from.` };
  }
  const column = fieldById.get(columnId);
  const field = column === undefined ? undefined : fieldOf(kind.fields, column);
  if (column === undefined || field === undefined) {
    const what = insideSentence(column?.field.label ?? columnId);
    return { text: '', placeholder: ' ', why: `A ${insideSentence(kind.title)} has no ${what}.` };
  }
  const isReference = field.type === 'reference' || field.type === 'references';
  const targets = isReference ? referenceTargets(around.document, around.state, field.to) : [];
  return fieldCell(field, valueIn(node.data, column), targets);
}

function nameCell(node: MapNode, kind: NodeKind): GridCell {
  const field = kind.fields['name'];
  const isNamed = node.data['name'] !== undefined;
  const icon = <KindIcon kind={kind} size={16} />;
  if (field?.type !== 'text')
    return { text: nodeName(node), icon, why: 'This version does not know its name.' };
  const { edit, ...cell } = fieldCell(field, node.data['name']);
  if (edit === undefined) return { ...cell, icon };
  const hint = (typed: string) => (typed === edit.text ? undefined : understood(typed, kind.fields));
  return {
    ...cell,
    icon,
    edit: { ...edit, hint },
    ...(!isNamed && { placeholder: `${kind.title} without a name` }),
  };
}

const [firstKind] = drawnKinds;
const newRow: GridRow = {
  key: newRowKey,
  isNew: true,
  cell: (columnId) => {
    if (columnId === 'name') {
      const hint = (typed: string) =>
        firstKind === undefined ? undefined : understood(typed, firstKind.fields);
      return { text: '', placeholder: 'New step…', edit: { text: '', maxLength: 2000, hint } };
    }
    if (columnId === 'kind') return { text: '', placeholder: ' ', edit: { text: '', options: kindTitles } };
    return { text: '', placeholder: ' ', why: 'Type a name or choose a kind first.' };
  },
};

/** What a whole step typed in one line is taken for: `Process time 3 h · Wait before 8 d`. */
function understood(typed: string, fields: Fields): string | undefined {
  const { values, name } = quickEntry(typed, fields);
  const said = Object.entries(values).flatMap(([id, value]) => {
    const field = fields[id];
    return field === undefined || value === undefined ? [] : [`${field.label} ${valueText(field, value)}`];
  });
  return said.length === 0 ? undefined : [`“${name}”`, ...said].join(' · ');
}

function outgoingEdges(state: MapState): ReadonlyMap<string, readonly MapEdge[]> {
  const outgoing = new Map<string, MapEdge[]>();
  for (const edge of state.edges) {
    const list = outgoing.get(edge.from);
    if (list === undefined) outgoing.set(edge.from, [edge]);
    else list.push(edge);
  }
  return outgoing;
}
