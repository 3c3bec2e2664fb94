import { overlaps, type Rect } from '#src/lib/geometry.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { noSections } from '#src/scene/sections/noSections.ts';
import type { DeckInput } from './deckInput.ts';
import { extentOf } from './mapParts.ts';

/** Between what stands beside the flow and the flow. In units of the map. */
const gap = 12;

/**
 * The map with ideas and notes that stand well above or below the flow moved next to it, so that they have room on the
 * slide of what they are about. What is on the flow, beside it, or of a selection stays where it is.
 */
export function withIdeasNear(input: DeckInput): DeckInput {
  const { document, state, scene, analysis, isWhole, overlay } = input;
  const loose = new Set(state.nodes.filter((node) => nodeRole(node) === 'none').map(({ id }) => id));
  if (!isWhole || overlay !== undefined || loose.size === 0) return input;
  const taken = scene.nodes.filter(({ id }) => !loose.has(id)).map(extentOf);
  const moved = new Map<string, number>();
  for (const node of scene.nodes.filter(({ id }) => loose.has(id))) {
    const own = extentOf(node);
    const down = wayToFlow(own, taken);
    taken.push({ ...own, y: own.y + down });
    if (down !== 0) moved.set(node.id, down);
  }
  if (moved.size === 0) return input;
  const nearer = {
    ...state,
    nodes: state.nodes.map((node) => ({ ...node, y: node.y + (moved.get(node.id) ?? 0) })),
  };
  const states = document.states.map((each) => (each.id === state.id ? nearer : each));
  const parts = { selection: undefined, ladder: false, figures: false, sections: noSections };
  const redrawn = exportScene({ ...document, states }, state.id, analysis, parts);
  return { ...input, state: nearer, scene: { ...redrawn, sections: scene.sections } };
}

/** How far down it goes to stand just above what is below it, or up to just below what is above it; 0: it stays. */
function wayToFlow(own: Rect, taken: readonly Rect[]): number {
  const inColumn = taken.filter((other) => other.x < own.x + own.width && own.x < other.x + other.width);
  const below = inColumn.filter((other) => other.y >= own.y + own.height);
  const above = inColumn.filter((other) => other.y + other.height <= own.y);
  const down = Math.min(...below.map((other) => other.y - gap - (own.y + own.height)));
  const up = Math.max(...above.map((other) => other.y + other.height + gap - own.y));
  const way = above.length === 0 && down > 0 ? down : below.length === 0 && up < 0 ? up : 0;
  if (!Number.isFinite(way)) return 0;
  const place = { ...own, y: own.y + way };
  return taken.some((other) => overlaps(other, place)) ? 0 : way;
}
