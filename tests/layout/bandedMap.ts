import { createDocument, createNode, createState } from '#src/model/create.ts';
import type { Lane, MapDocument, MapNode, MapState, Stage } from '#src/model/document.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { stateOf } from '#src/model/stateOf.ts';

/** A step with its top left corner there. A step is 152 wide or a little less: its middle is about 76 to the right. */
export function stepAt(id: string, x: number, y = 0, data: JsonObject = {}): MapNode {
  return createNode('step', { id, x, y }, { name: id, ...data });
}

/** A map of one state with these parts. */
export function banded(parts: {
  readonly stages?: readonly Stage[];
  readonly lanes?: readonly Lane[];
  readonly bands?: MapState['bands'];
  readonly nodes?: readonly MapNode[];
}): MapDocument {
  const { stages = [], lanes = [], bands, nodes = [] } = parts;
  return createDocument({
    id: 'm',
    states: [createState({ stages, lanes, nodes, ...(bands && { bands }) })],
  });
}

/** Two stages of 400 from x = 0, with a step in each. */
export function twoStages(): MapDocument {
  return banded({
    stages: [
      { id: 'define', label: 'Define', zone: 'indirect', width: 400 },
      { id: 'measure', label: 'Measure', zone: 'direct', width: 400 },
    ],
    bands: { left: 0, top: -32 },
    nodes: [stepAt('a', 100, 0, { stage: 'define' }), stepAt('b', 500, 0, { stage: 'measure' })],
  });
}

/** The current state. */
export function current(document: MapDocument): MapState {
  return stateOf(document, 'current');
}

/** One field of a symbol's data. */
export function fieldOf(document: MapDocument, id: string, field: string): unknown {
  return current(document).nodes.find((node) => node.id === id)?.data[field];
}

/** Left edge of a symbol. */
export function xOf(document: MapDocument, id: string): number | undefined {
  return current(document).nodes.find((node) => node.id === id)?.x;
}
