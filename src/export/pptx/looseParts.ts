import { nodeRole } from '#src/model/nodeRole.ts';
import type { SceneNode } from '#src/scene/scene.ts';
import type { Size } from '#src/lib/geometry.ts';
import type { DeckInput } from './deckInput.ts';
import { extentOf, type MapPart, mapParts } from './mapParts.ts';

/** Between ideas that are shown beside each other. In units of the map. */
const gap = 30;

/**
 * The symbols in parts that are at most so large. Where the flow has no room on a slide with the ideas, notes and what is
 * gone that stand above and below it, these come after it, in rows of their own.
 */
export function partsWithLoose(
  input: DeckInput,
  nodes: readonly SceneNode[],
  most: Size,
): readonly MapPart[] {
  const roles = new Map(input.state.nodes.map((node) => [node.id, nodeRole(node)]));
  // What this state does not have is gone.
  const isLoose = ({ id }: SceneNode) => (roles.get(id) ?? 'none') === 'none';
  const high = mapParts(input.scene, nodes, { ...most, height: Infinity }).filter(
    ({ area }) => area.height > most.height,
  );
  const loose = high.flatMap((part) => part.nodes.filter(isLoose));
  const left = new Set(loose);
  const flow = nodes.filter((node) => !left.has(node));
  return [...mapParts(input.scene, flow, most), ...looseParts(loose, most)];
}

/** In rows from left to right, in the order in which they stand on the map. */
function looseParts(loose: readonly SceneNode[], most: Size): readonly MapPart[] {
  const rows: { nodes: SceneNode[]; width: number; height: number }[] = [];
  for (const node of [...loose].sort((a, b) => a.bounds.x - b.bounds.x)) {
    const { x, y, width, height } = extentOf(node);
    const last = rows.at(-1);
    const fits = last !== undefined && last.width + gap + width <= most.width;
    const row = fits ? last : { nodes: [], width: 0, height: 0 };
    if (!fits) rows.push(row);
    const left = row.nodes.length === 0 ? 0 : row.width + gap;
    row.nodes.push({
      ...node,
      bounds: { ...node.bounds, x: left + node.bounds.x - x, y: node.bounds.y - y },
    });
    row.width = left + width;
    row.height = Math.max(row.height, height);
  }
  return rows.map(({ nodes, width, height }) => ({ nodes, area: { x: 0, y: 0, width, height } }));
}
