import { paints, type Primitive } from '#src/lib/drawing.ts';

const names: ReadonlySet<unknown> = new Set(paints);
const notNegative: ReadonlySet<string> = new Set(['width', 'height', 'rx', 'ry', 'radius', 'strokeWidth']);

/**
 * What is wrong with a drawing, in words: a number that is not finite, an unknown paint, a shape that is inside out, text
 * that is empty or smaller than 11 px. Nothing for a sound one.
 */
export function drawingProblems(primitives: readonly Primitive[]): readonly string[] {
  const problems: string[] = [];
  JSON.stringify(primitives, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) problems.push(`${key} is not finite`);
    if (typeof value === 'number' && notNegative.has(key) && value < 0) problems.push(`${key} is ${value}`);
    if ((key === 'fill' || key === 'stroke') && !names.has(value))
      problems.push(`${key} is ${String(value)}`);
    return value;
  });
  return [...problems, ...primitives.flatMap(shapeProblems)];
}

function shapeProblems(primitive: Primitive): readonly string[] {
  switch (primitive.shape) {
    case 'group':
      return primitive.children.flatMap(shapeProblems);
    case 'path':
      return primitive.commands.length > 0 && primitive.commands[0]?.op !== 'M'
        ? ['a path starts nowhere']
        : [];
    case 'polygon':
      return primitive.points.length < 3 ? ['a polygon has no area'] : [];
    case 'text':
      return [
        ...(primitive.size < 11 ? [`text of ${primitive.size} px`] : []),
        ...(primitive.text === '' ? ['an empty text'] : []),
      ];
    case 'rect':
    case 'ellipse':
      return [];
  }
}
