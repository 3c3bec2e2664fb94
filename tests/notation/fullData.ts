import { duration } from '#src/lib/duration.ts';
import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import type { Field, Fields } from '#src/notation/field.ts';

/** A value that is allowed for the field, with this text wherever it holds text. */
function valueFor(field: Field, text: string): JsonValue {
  switch (field.type) {
    case 'text':
      return text;
    case 'number':
      return Math.min(field.max, Math.max(field.min + 1, 42));
    case 'duration':
      return duration(12.5, field.defaultUnit);
    case 'choice':
      return field.options[0]?.value ?? '';
    case 'date':
      return '2026-11-22';
    case 'reference':
      return 'N1';
    case 'references':
      return ['N1', 'N2'];
    case 'group':
      return fullData(field.fields, text);
  }
}

/** Data in which every field is known. */
export function fullData(fields: Fields, text = 'Qualify with prospect'): JsonObject {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field, text)]));
}

/** Texts that people paste, that files contain, and that break careless drawings. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ['nothing but spaces', '   \t  '],
  ['line breaks', 'one\r\ntwo\nthree\u2028four\nfive\nsix\nseven'],
  ['one endless word', 'W'.repeat(200)],
  ['a million characters', 'very long '.repeat(100_000)],
  ['markup', '<script>alert("1")</script> & \'quotes\' ]]>'],
  ['control characters', 'a\u0000b\u000bc\u001bd\uffff'],
  ['lone surrogates', '\ud800 left, right \udc00'],
  ['emoji', '👩‍💻🏳️‍🌈👍🏽'.repeat(20)],
  ['marks that combine', `Z${'\u0301'.repeat(300)}`],
  ['right to left', 'مرحبا بالعالم שלום \u202e reversed'],
  ['Chinese', '客户确认需求并批准预算'.repeat(10)],
  ['words of the language itself', '__proto__ constructor toString'],
];
