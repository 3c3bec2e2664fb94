import type { NodeKind } from '#src/notation/nodeKind.ts';

/** The field that a kind draws as its name: `name`, or else the first text it has (a note has only a text). */
export function nameFieldOf(kind: NodeKind): {
  readonly name: string;
  readonly isMultiline: boolean;
  readonly maxLength: number;
} {
  const texts = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.type === 'text'
      ? [{ name, isMultiline: field.multiline === true, maxLength: field.maxLength }]
      : [],
  );
  return (
    texts.find(({ name }) => name === 'name') ??
    texts[0] ?? { name: 'name', isMultiline: false, maxLength: 200 }
  );
}
