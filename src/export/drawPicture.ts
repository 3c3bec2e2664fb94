import type { Primitive } from '#src/lib/drawing.ts';
import { palettes } from '#src/lib/palette.ts';
import { drawOnCanvas } from './drawOnCanvas.ts';
import type { DrawPicture } from './exportFormat.ts';
import type { ExportWork } from './exportWork.ts';
import { pngOfCanvas } from './pngOfCanvas.ts';
import { fontFamily } from './sceneToSvg.ts';

/** Of the whole work, what drawing takes; the rest is packing. */
const drawn = 0.6;
/** So many symbols or lines are drawn before the page is asked whether it has waited long. */
const atOnce = 16;
const palette = palettes.print;

/**
 * A picture as PNG, with the editor's font. Rejects when the browser can't: too large, or out of memory. Lets go of all
 * pixels at the end.
 */
export const drawPicture: DrawPicture = async ({ drawing, frame, scale, background }, work) => {
  const canvas = document.createElement('canvas');
  try {
    await fontsFor(drawing);
    canvas.width = Math.max(1, Math.round(frame.width * scale));
    canvas.height = Math.max(1, Math.round(frame.height * scale));
    // Without a see-through point it takes less memory, and packs smaller.
    const context = canvas.getContext('2d', { alpha: background === 'transparent' });
    if (context === null) throw new Error(`no canvas of ${canvas.width} × ${canvas.height} pixels`);
    if (background === 'white') {
      context.fillStyle = palette.paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.scale(canvas.width / frame.width, canvas.height / frame.height);
    context.translate(-frame.x, -frame.y);
    // Letters as wide as in a drawing that scales, not rounded to points of the screen.
    context.textRendering = 'geometricPrecision';
    await draw(context, drawing, work);
    return await pngOfCanvas(canvas);
  } finally {
    // Some browsers keep the memory of a canvas until it is made empty.
    canvas.width = 0;
    canvas.height = 0;
  }
};

async function draw(
  context: CanvasRenderingContext2D,
  drawing: readonly Primitive[],
  { progress }: ExportWork,
): Promise<void> {
  for (const [index, primitive] of drawing.entries()) {
    if (index % atOnce === 0) await progress((index / drawing.length) * drawn);
    drawOnCanvas(context, primitive, (paint) => palette[paint], fontFamily);
  }
  await progress(drawn);
}

/** Resolves once the letters of the drawing are there; those of a font that can't be had are set in the next one. */
async function fontsFor(drawing: readonly Primitive[]): Promise<void> {
  const letters = new Map<string, Set<string>>();
  const collect = (primitive: Primitive): void => {
    if (primitive.shape === 'group') primitive.children.forEach(collect);
    if (primitive.shape !== 'text') return;
    const weight = String(primitive.weight ?? 400);
    const known = letters.get(weight) ?? new Set();
    letters.set(weight, known);
    for (const letter of primitive.text) known.add(letter);
  };
  drawing.forEach(collect);
  const loading = [...letters].map(([weight, known]) =>
    document.fonts.load(`${weight} 12px Inter`, [...known].join('')).catch(() => []),
  );
  await Promise.all(loading);
}
