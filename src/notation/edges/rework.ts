import { simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

/** Units that go back because they were not usable. */
export const rework = defineEdgeKind({
  id: 'rework',
  title: 'Rework',
  help: 'Units go back to an earlier place because they could not be used as they were. Give it a share.',
  role: 'rework',
  from: ['step', 'queue'],
  to: ['step', 'queue'],
  fields: flowFields,
  flow: edgeFlow,
  draw: (_data, route) =>
    lineArrow(
      simplify(route.points),
      { stroke: 'waste', strokeWidth: 2, dash: [7, 4] },
      { length: 11, width: 10 },
    ),
  halfWidth: 5,
  label: (data) => flowLabel(data, 'rework'),
});
