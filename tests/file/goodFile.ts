import { openMap } from '#src/file/open.ts';
import type { MapDocument } from '#src/model/document.ts';

type Json = { [key: string]: unknown };

/** A good file as an object that a test may spoil. */
export function goodFile(): {
  file: Json;
  stream: Json;
  calendar: Json;
  customer: Json;
  state: Json;
  nodes: Json[];
  edges: Json[];
} {
  const nodes: Json[] = [
    { id: 'n1', kind: 'source', x: 0, y: 0, data: { name: 'Visitors' } },
    { id: 'n2', kind: 'step', x: 200, y: 0, data: { name: 'Nurture', waitTime: { value: 15, unit: 'd' } } },
    { id: 'n3', kind: 'customer', x: 400, y: 0, data: { name: 'Buyer' } },
  ];
  const edges: Json[] = [
    { id: 'e1', kind: 'push', from: 'n1', to: 'n2', data: {} },
    { id: 'e2', kind: 'push', from: 'n2', to: 'n3', data: { sharePercent: 30 } },
  ];
  const state: Json = {
    id: 'current',
    name: 'Current state',
    kind: 'current',
    stages: [],
    lanes: [],
    nodes,
    edges,
  };
  const stream: Json = { unit: 'lead', kind: 'customer' };
  const calendar: Json = { hoursPerDay: 8, daysPerWeek: 5 };
  const customer: Json = { needs: [], ctqs: [] };
  const file = {
    format: 'pullmap',
    version: 1,
    id: 'm1',
    title: 'Map',
    stream,
    calendar,
    customer,
    states: [state],
  };
  return { file, stream, calendar, customer, state, nodes, edges };
}

/** The map in the text, which has to be one, and what was repaired. */
export function openText(text: string): { document: MapDocument; repairs: readonly string[] } {
  const result = openMap(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

/** The good file, spoilt and opened. */
export function opened(spoil: (good: ReturnType<typeof goodFile>) => void) {
  const good = goodFile();
  spoil(good);
  return openText(JSON.stringify(good.file));
}

/** Makes something wrong in the good file. */
export type Spoil = (good: ReturnType<typeof goodFile>) => void;
/** Gives the step “Nurture” this data. */
export const stepData =
  (data: Json): Spoil =>
  ({ nodes }) =>
    Object.assign(nodes[1]?.['data'] ?? {}, data);
/** How a repair of one of its fields begins. */
export const inStep = (field: string) => `“Current state”, “Nurture”, ${field}: `;
