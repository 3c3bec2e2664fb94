import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import type { Field, Fields, ReferenceField, ReferencesField } from '#src/notation/field.ts';

/**
 * The data of a node or edge after its kind has changed: what both kinds declare alike, what neither declares (kept for
 * those who do), and what the new kind starts with. What only the old kind knew is left out.
 */
export function keptData(
  before: Fields,
  after: { fields: Fields; initial: JsonObject },
  data: JsonObject,
): JsonObject {
  const kept: Record<string, JsonValue | undefined> = { ...after.initial };
  for (const [name, value] of Object.entries(data)) {
    const field = ownField(after.fields, name);
    const known = ownField(before, name);
    if (field === undefined ? known === undefined : known !== undefined && means(field, known))
      kept[name] = value;
  }
  return kept;
}

function ownField(fields: Fields, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** True when every value that the one field may hold is a value of the other. */
function means(field: Field, other: Field): boolean {
  if (field.type === 'text' && other.type === 'text') return field.maxLength >= other.maxLength;
  if (field.type === 'number' && other.type === 'number')
    return field.min <= other.min && field.max >= other.max;
  if (field.type === 'choice' && other.type === 'choice') {
    return other.options.every((option) => field.options.some((own) => own.value === option.value));
  }
  if (isReference(field) && isReference(other)) return field.type === other.type && field.to === other.to;
  if (field.type === 'group' && other.type === 'group') {
    return Object.entries(other.fields).every(([name, member]) => {
      const own = ownField(field.fields, name);
      return own !== undefined && means(own, member);
    });
  }
  return field.type === other.type;
}

function isReference(field: Field): field is ReferenceField | ReferencesField {
  return field.type === 'reference' || field.type === 'references';
}
