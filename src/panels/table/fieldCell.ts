import type { JsonValue } from '#src/lib/json.ts';
import { fieldText } from '#src/model/fieldText.ts';
import { type ReferenceTarget, referenceText } from '#src/model/referenceTargets.ts';
import type { PlainField } from '#src/notation/field.ts';
import type { GridCell } from './grid/gridModel.ts';

/**
 * A declared field as a cell: how its value is shown, and how it is typed. `targets`: what stands in the list that a
 * reference points into.
 */
export function fieldCell(
  field: PlainField,
  value: JsonValue | undefined,
  targets: readonly ReferenceTarget[] = [],
): GridCell {
  const isReference = field.type === 'reference' || field.type === 'references';
  const text = isReference ? referenceText(value, targets) : fieldText(field, value);
  const isPercent = field.type === 'number' && field.unit === '%';
  const tone =
    field.type === 'choice' ? field.options.find((option) => option.value === value)?.tone : undefined;
  return {
    text: isPercent && text !== '' ? `${text} %` : text,
    edit: {
      text,
      ...(field.type === 'text' && { maxLength: field.maxLength }),
      ...(field.type === 'text' && field.multiline === true && { isMultiline: true }),
      ...(field.type === 'reference' && { options: targets.map((target) => target.short) }),
      ...(field.type === 'choice' && { options: field.options.map((option) => option.label) }),
    },
    ...(tone !== undefined && { tone }),
  };
}

/** Numbers and times stand at the end, so that their digits line up. */
export function alignOf(field: PlainField): 'start' | 'end' {
  return field.type === 'number' || field.type === 'duration' ? 'end' : 'start';
}
