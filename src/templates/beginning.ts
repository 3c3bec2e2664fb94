import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createEdge, createState, type DocumentParts } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { lineY, notes, pitch, symbol } from './streamLayout.ts';
import { exampleCalendar } from './streamTemplate.ts';

/** A map that is there to be filled in: a few symbols on one line, and words that say how to go on. */
export type Beginning = Omit<DocumentParts, 'id' | 'states' | 'calendar'> & {
  readonly id: string;
  /** From left to right: kind, id, data. */
  readonly line: readonly (readonly [kind: string, id: string, data: JsonObject])[];
  /** Above symbols of the line: kind, id, the column that it stands in, data. */
  readonly above?: readonly (readonly [kind: string, id: string, column: number, data: JsonObject])[];
  /** Kind, the two ends, data. */
  readonly edges: readonly (readonly [kind: string, from: string, to: string, data?: JsonObject])[];
  readonly notes: readonly string[];
  readonly unitsPerMonth?: number;
  readonly state?: Partial<MapState>;
};

/** From the line to what stands above it. */
const overLine = 188;

/** The map: the line laid out from left to right in one current state. */
export function buildBeginning(beginning: Beginning): MapDocument {
  const { id, line, above = [], edges, notes: words, unitsPerMonth, state, ...parts } = beginning;
  const nodes = line.map(([kind, nodeId, data], column) => symbol(kind, nodeId, { column, y: lineY }, data));
  const over = above.map(([kind, nodeId, column, data]) =>
    symbol(kind, nodeId, { column, y: lineY - overLine }, data),
  );
  const [first, last] = [nodes[0], nodes.at(-1)];
  return createDocument({
    ...parts,
    id: `start-${id}`,
    calendar: exampleCalendar,
    states: [
      createState({
        ...state,
        ...(unitsPerMonth && { demand: { units: unitsPerMonth, per: duration(1, 'mo'), at: 'entry' } }),
        nodes: [...nodes, ...over, ...(first && last ? notes(words, first, last) : [])],
        edges: edges.map(([kind, from, to, data], index) =>
          createEdge(kind, { id: `e${index + 1}`, from, to }, data),
        ),
      }),
    ],
  });
}

/** Columns as wide as so many steps. */
export function columnsWide(steps: number): number {
  return steps * pitch;
}

/** Under which every beginning with figures stands. */
export const illustrative = 'Figures are illustrative. Put your own in their place.';
