import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode } from '#src/model/document.ts';
import { namedItem } from '#src/model/namedItems.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import type { DrawIdeas } from './buildScene.ts';
import { ideaLinks } from './ideaLinks.ts';
import { ideaMarks } from './ideaMarks.ts';
import type { Additions } from './nodeDrawing.ts';

/**
 * What improvement ideas show besides their name: waste and status on a small plate, a line to what they are about. An
 * idea that says the same as before gets the same additions.
 */
export const ideasDrawing: DrawIdeas = (state, routes) => ({
  additionsOf: (node) => {
    const { idea } = detailsOf(node);
    if (idea === undefined) return undefined;
    const about = namedItem(state, idea.target)?.name;
    const words = [
      ...(idea.status === undefined ? [] : [optionLabel('status', idea.status)]),
      ...(idea.waste === undefined ? [] : [`waste: ${optionLabel('waste', idea.waste)}`]),
      ...(about === undefined ? [] : [`about ${about}`]),
    ];
    if (words.length === 0) return undefined;
    const key = words.join();
    const known = latestOf.get(node);
    if (known?.key === key) return known.additions;
    const additions = { drawing: ideaMarks(idea, nodeBounds(node)), words };
    latestOf.set(node, { key, additions });
    return additions;
  },
  links: ideaLinks(state, routes),
});

const latestOf = new WeakMap<MapNode, { readonly key: string; readonly additions: Additions }>();

function optionLabel(name: 'status' | 'waste', value: string): string {
  const label = burstFields[name].options.find((option) => option.value === value)?.label ?? value;
  return label.toLowerCase();
}
