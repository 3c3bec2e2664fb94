import { simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow } from './arrow.ts';

/** Stands for every kind of connection that a later version has added: kept in the file, shown as a grey line. */
export const unknown = defineEdgeKind({
  id: 'unknown',
  title: 'Unknown connection',
  help: 'A connection from a later version of the file. It is kept as it is and carries no units.',
  role: 'information',
  from: [],
  to: [],
  fields: {},
  flow: () => ({}),
  draw: (_data, route) =>
    lineArrow(simplify(route.points), { stroke: 'unclassified', strokeWidth: 1.6, dash: [5, 4] }),
  halfWidth: 5,
  label: () => '',
});
