import type { Primitive } from '#src/lib/drawing.ts';
import { type PaletteName, palettes } from '#src/lib/palette.ts';
import { primitivesToSvg } from '#src/lib/svgText.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { edgeData, nodeVariants, routes } from './variants.ts';

const margin = 24;
const width = 1240;
const rowHeight = 130;

/** Every kind in its variants as one SVG picture: nodes above, edges below. */
export function drawGallery(theme: PaletteName): string {
  const nodes = drawNodes();
  const edges = drawEdges(nodes.bottom);
  const svg = primitivesToSvg([...nodes.primitives, ...edges.primitives], (paint) => palettes[theme][paint]);
  const background = palettes[theme].paper;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${edges.bottom}" viewBox="0 0 ${width} ${edges.bottom}" font-family="Inter, Arial, sans-serif"><rect width="100%" height="100%" fill="${background}"/>${svg.replaceAll('<g', '\n<g')}</svg>\n`;
}

type Part = { readonly primitives: readonly Primitive[]; readonly bottom: number };

function drawNodes(): Part {
  const primitives: Primitive[] = [];
  let top = margin;
  for (const row of nodeVariants) {
    let left = margin;
    let tallest = 0;
    for (const { kind: id, data } of row) {
      const kind = nodeKindOf(id);
      const size = kind.size(data);
      primitives.push({ shape: 'group', at: { x: left, y: top }, children: kind.draw(data, size) });
      left += size.width + 36;
      tallest = Math.max(tallest, size.height);
    }
    top += tallest + 36;
  }
  return { primitives, bottom: Math.ceil(top) };
}

function drawEdges(top: number): Part {
  const primitives: Primitive[] = [];
  edgeKinds.forEach((kind, index) => {
    const y = top + index * rowHeight;
    const data = edgeData[kind.id] ?? {};
    primitives.push({
      shape: 'text',
      x: margin,
      y: y + 44,
      text: `${kind.title} ${kind.label(data)}`,
      size: 11,
      fill: 'ink2',
    });
    for (const points of routes) {
      const last = points.at(-1) ?? { x: 0, y: 0 };
      primitives.push({
        shape: 'group',
        at: { x: margin + 160, y },
        children: kind.draw(data, { points, labelAt: last }),
      });
    }
  });
  return { primitives, bottom: top + edgeKinds.length * rowHeight + margin };
}
