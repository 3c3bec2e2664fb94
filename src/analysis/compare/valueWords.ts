import { isJsonObject, type JsonObject, type JsonValue } from '#src/lib/json.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { fieldText } from '#src/model/fieldText.ts';
import { referenceTargets, referenceText } from '#src/model/referenceTargets.ts';
import type { Field, GroupField } from '#src/notation/field.ts';

/** A value as it is said in a list of changes: `75 %`, `2 d 4 h`, `Value-add`; what is referred to by its name. */
export function valueWords(
  field: Field | undefined,
  value: JsonValue,
  document: MapDocument,
  state: MapState,
): string {
  switch (field?.type) {
    case undefined:
      return JSON.stringify(value);
    case 'group':
      return isJsonObject(value) ? groupWords(field, value, document, state) : '';
    case 'reference':
    case 'references':
      return referenceText(value, referenceTargets(document, state, field.to));
    case 'number':
      return [fieldText(field, value), field.unit].filter(Boolean).join(' ');
    case 'text':
    case 'date':
    case 'duration':
    case 'choice':
      return fieldText(field, value);
  }
}

/** Each part under its own name, without the name of the whole that many begin with: `from: Data, to: Information`. */
function groupWords(
  { label, fields }: GroupField,
  value: JsonObject,
  document: MapDocument,
  state: MapState,
): string {
  const whole = `${label.toLowerCase()} `;
  return Object.entries(fields)
    .flatMap(([name, member]) => {
      const part = value[name];
      if (part === undefined) return [];
      const title = member.label.toLowerCase();
      const own = title.startsWith(whole) ? title.slice(whole.length) : title;
      return [`${own}: ${valueWords(member, part, document, state)}`];
    })
    .join(', ');
}
