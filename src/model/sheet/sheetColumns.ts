import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { Fields, PlainField, ReferenceField, ReferencesField } from '#src/notation/field.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { fieldText } from '../fieldText.ts';
import { type ReferenceLists, referenceNames } from '../referenceTargets.ts';
import { isInFlow } from '../nodeRole.ts';

/** A column of a table with a row for each node: a field, or one member of a group of fields. */
export type SheetColumn = {
  /** `processTime`, `split.valueAdd`. */
  readonly id: string;
  /** Name of the field in the data of a node, and of the member inside it. */
  readonly name: string;
  readonly member?: string;
  /** As the first kind declares it that has it; `columnField` gives the one of another kind. */
  readonly field: PlainField;
};

/** The kinds that have a row: those of the flow. */
export const sheetKinds: readonly NodeKind[] = nodeKinds.filter(
  (kind) => kind.inPalette && isInFlow(kind.role),
);

/** Every column there can be: the fields of all these kinds, each once, the name first. */
export const sheetColumns: readonly SheetColumn[] = sheetKinds
  .flatMap((kind) => columnsOf(kind.fields))
  .filter((column, at, all) => all.findIndex(({ id }) => id === column.id) === at);

/** The column with this id; undefined when there is none. */
export function sheetColumn(id: string): SheetColumn | undefined {
  return sheetColumns.find((column) => column.id === id);
}

/** The field of a kind that a column shows; undefined when the kind has none of this name. */
export function columnField(column: SheetColumn, fields: Fields): PlainField | undefined {
  const field = Object.hasOwn(fields, column.name) ? fields[column.name] : undefined;
  if (field === undefined) return undefined;
  if (field.type !== 'group') return column.member === undefined ? field : undefined;
  return column.member === undefined ? undefined : field.fields[column.member];
}

/** What a node's data holds for the column. */
export function columnValue(column: SheetColumn, data: JsonObject): JsonValue | undefined {
  const value = data[column.name];
  if (column.member === undefined) return value;
  return isJsonObject(value) ? value[column.member] : undefined;
}

/**
 * What the column shows for a node with this data, as it was entered; empty where it is not known. What stands in a list
 * of the map is called by its name where the lists are given, else by its id.
 */
export function columnText(
  column: SheetColumn,
  fields: Fields,
  data: JsonObject,
  lists?: ReferenceLists,
): string {
  const field = columnField(column, fields);
  if (field === undefined) return '';
  const value = columnValue(column, data);
  return lists !== undefined && isNamed(field)
    ? referenceNames(field, value, lists(field.to))
    : fieldText(field, value);
}

/** True for a field whose values are called by the names that a list of the map has for them; tactics have their own. */
export function isNamed(field: PlainField): field is ReferenceField | ReferencesField {
  return (field.type === 'reference' || field.type === 'references') && field.to !== 'tactic';
}

function columnsOf(fields: Fields): readonly SheetColumn[] {
  return Object.entries(fields).flatMap(([name, field]): SheetColumn[] =>
    field.type === 'group'
      ? Object.entries(field.fields).map(([member, inner]) => ({
          id: `${name}.${member}`,
          name,
          member,
          field: inner,
        }))
      : [{ id: name, name, field }],
  );
}
