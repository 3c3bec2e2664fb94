import { durationText } from '#src/lib/duration.ts';
import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { fieldText } from '#src/model/fieldText.ts';
import type { Field } from '#src/notation/field.ts';
import { asDuration } from './readValue.ts';

/** A known value as it stands in a summary: `75 %`, `2 d 4 h`, `Value-add`. Empty when it can't be read. */
export function valueText(field: Field, value: JsonValue): string {
  switch (field.type) {
    case 'text':
    case 'date':
      return typeof value === 'string' ? value : '';
    case 'number':
      return typeof value === 'number'
        ? [value, field.unit].filter((part) => part !== undefined).join(' ')
        : '';
    case 'duration': {
      const duration = asDuration(value);
      return duration === undefined ? '' : durationText(duration);
    }
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? '';
    case 'reference':
    case 'references':
      return fieldText(field, value);
    case 'group':
      return isJsonObject(value)
        ? Object.entries(field.fields)
            .map(([name, member]) => {
              const part = value[name];
              return part === undefined ? '' : valueText(member, part);
            })
            .filter((part) => part !== '')
            .join(' + ')
        : '';
  }
}
