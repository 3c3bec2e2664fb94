import type { Field, Fields } from '#src/notation/field.ts';

/** What a declaration of fields lacks, in words, those of groups too. Nothing for a complete one. */
export function fieldProblems(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    problemsOf(field).map((problem) => `${name} ${problem}`),
  );
}

function problemsOf(field: Field): readonly string[] {
  const problems: string[] = [];
  if (!/^[A-Z%]/.test(field.label)) problems.push('has no label in sentence case');
  if (!field.help.endsWith('.')) problems.push('has no sentence of help');
  if (field.type === 'group') problems.push(...fieldProblems(field.fields));
  if (field.type === 'text' && field.maxLength <= 0) problems.push('has no room for text');
  if (field.type === 'number' && field.max <= field.min) problems.push('allows no number');
  if (field.type === 'choice') {
    const values = field.options.map((option) => option.value);
    const labels = field.options.map((option) => option.label);
    if (new Set(values).size < values.length) problems.push('offers a value twice');
    if (new Set(labels).size < labels.length) problems.push('offers a label twice');
    if (field.whenEmpty !== undefined && !values.includes(field.whenEmpty))
      problems.push('means no option when empty');
  }
  return problems;
}
