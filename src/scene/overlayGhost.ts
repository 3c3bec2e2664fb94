import type { Primitive } from '#src/lib/drawing.ts';

const faint = 0.35;

/** The same drawing as it is seen of what is not there: shapes pale, words in quiet grey. */
export function ghostly(drawing: readonly Primitive[]): readonly Primitive[] {
  return drawing.map((primitive): Primitive => {
    if (primitive.shape === 'group') return { ...primitive, children: ghostly(primitive.children) };
    if (primitive.shape === 'text') return { ...primitive, fill: 'ink3' };
    return { ...primitive, opacity: faint * (primitive.opacity ?? 1) };
  });
}
