import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { Field, Fields, PlainField } from '#src/notation/field.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';

/** A declared field as a column: of a group each member is one. */
export type FieldColumn = {
  /** `waitTime`, or `split.valueAdd` for a member of a group. */
  readonly id: string;
  readonly name: string;
  readonly member: string | undefined;
  /** As the first kind declares it that has it; another kind may call it a little differently. */
  readonly field: PlainField;
};

/** A column for each field that any of these lists of fields declares, in their order, each once. */
export function columnsOfFields(lists: readonly Fields[]): readonly FieldColumn[] {
  const found = new Map<string, FieldColumn>();
  for (const fields of lists) {
    for (const [name, field] of Object.entries(fields)) {
      for (const column of columnsOf(name, field)) if (!found.has(column.id)) found.set(column.id, column);
    }
  }
  return [...found.values()];
}

/** Every field of the kinds that can be drawn, apart from the name. */
export const nodeFieldColumns: readonly FieldColumn[] = columnsOfFields(
  nodeKinds.filter((kind) => kind.inPalette).map((kind) => kind.fields),
).filter((column) => column.id !== 'name');

/** What these fields declare for the column; undefined where they know nothing of it. */
export function fieldOf(
  fields: Fields,
  column: Pick<FieldColumn, 'name' | 'member'>,
): PlainField | undefined {
  const field = Object.hasOwn(fields, column.name) ? fields[column.name] : undefined;
  if (field === undefined) return undefined;
  if (field.type === 'group') return column.member === undefined ? undefined : field.fields[column.member];
  return column.member === undefined ? field : undefined;
}

/** The value that stands in the column. */
export function valueIn(
  data: JsonObject,
  { name, member }: Pick<FieldColumn, 'name' | 'member'>,
): JsonValue | undefined {
  const value = data[name];
  if (member === undefined) return value;
  return isJsonObject(value) ? value[member] : undefined;
}

/** The data with this value in the column: what to give to an edit. A group without any member is not known. */
export function valuesWith(
  data: JsonObject,
  { name, member }: Pick<FieldColumn, 'name' | 'member'>,
  value: JsonValue | undefined,
): JsonObject {
  if (member === undefined) return { [name]: value };
  const group = data[name];
  const members: JsonObject = { ...(isJsonObject(group) ? group : {}), [member]: value };
  const isKnown = Object.values(members).some((each) => each !== undefined);
  return { [name]: isKnown ? members : undefined };
}

/** Wide enough for usual values and for its head, in rem. */
export function widthOf(field: PlainField, head: string): number {
  const least = textWidth(head, 12, 600) / 16 + 1.25;
  return Math.max(least, usualWidth(field));
}

function usualWidth(field: PlainField): number {
  switch (field.type) {
    case 'text':
      return field.multiline === true ? 14 : 9;
    case 'choice':
    case 'reference':
    case 'references':
      return 7.5;
    case 'date':
      return 6.5;
    case 'duration':
    case 'number':
      return 5;
  }
}

function columnsOf(name: string, field: Field): readonly FieldColumn[] {
  if (field.type !== 'group') return [{ id: name, name, member: undefined, field }];
  return Object.entries(field.fields).map(([member, part]) => ({
    id: `${name}.${member}`,
    name,
    member,
    field: part,
  }));
}
