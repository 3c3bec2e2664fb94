import { helpText } from '#src/lib/helpText.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { alignOf } from './fieldCell.ts';
import { nodeFieldColumns, widthOf } from './fieldColumns.ts';
import { figureColumns } from './figureColumns.ts';
import type { GridColumn } from './grid/gridModel.ts';

export type ColumnGroup = { readonly title: string; readonly columns: readonly GridColumn[] };

/** The column that is always there, and first. */
export const nameColumn: GridColumn = {
  id: 'name',
  head: 'Name',
  title: 'Name',
  help: 'What it is called. A whole step can be typed in one line: Legal review 3h wait 8d 75%.',
  width: 15,
  align: 'start',
};

const kindColumn: GridColumn = {
  id: 'kind',
  head: 'Kind',
  title: 'Kind',
  help: nodeKinds
    .filter((kind) => kind.inPalette)
    .map((kind) => kind.title)
    .join(', '),
  width: 8,
  align: 'start',
};

const nextColumn: GridColumn = {
  id: 'next',
  head: 'Next',
  title: 'Next: its connections',
  help: 'Where its units go, and with what share. Enter opens the connections.',
  width: 16,
  align: 'start',
};

/** The columns that can be chosen, as they are offered, in the order of the table. */
export const columnGroups: readonly ColumnGroup[] = [
  {
    title: 'Fields',
    columns: [
      kindColumn,
      ...nodeFieldColumns.map(({ id, field }) => ({
        id,
        head: field.short ?? field.label,
        title: field.label,
        help: helpText(field.help),
        width: widthOf(field, field.short ?? field.label),
        align: alignOf(field),
      })),
    ],
  },
  { title: 'Connections', columns: [nextColumn] },
  {
    title: 'Worked out from the map',
    columns: figureColumns.map(({ text: _text, ...column }) => ({ ...column, align: 'end' as const })),
  },
];

const allColumns = columnGroups.flatMap((group) => group.columns);

/** The name and the chosen columns. Ids that there are no more are left out. */
export function tableColumns(chosen: readonly string[]): readonly GridColumn[] {
  return [nameColumn, ...allColumns.filter((column) => chosen.includes(column.id))];
}
