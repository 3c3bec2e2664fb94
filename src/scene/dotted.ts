import type { Primitive } from '#src/lib/drawing.ts';

const dots = [1.5, 4.5];
/** Of stripes and other patterns inside a dotted outline. */
const faint = 0.3;

/**
 * The same line dotted: a hand-over of which something is not agreed yet. Outlines become dots, patterns in them pale;
 * heads stay, so that it is seen where it leads.
 */
export function dotted(drawing: readonly Primitive[]): readonly Primitive[] {
  return drawing.map((primitive): Primitive => {
    if (primitive.shape === 'group') return { ...primitive, children: dotted(primitive.children) };
    if (primitive.shape === 'text' || primitive.stroke === undefined || primitive.stroke === 'none')
      return primitive;
    if (primitive.dash !== undefined) return { ...primitive, opacity: faint };
    return { ...primitive, dash: dots, lineCap: 'round' };
  });
}
