import { simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { ribbonArrow } from './arrow.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';

const ribbon = { width: 8, headLength: 13, headWidth: 18 };

/** The customer goes on of their own accord. */
export const customerMove = defineEdgeKind({
  id: 'customerMove',
  title: 'Customer move',
  help: 'The customer moves on of their own accord, or takes what is finished: the outlined arrow.',
  role: 'flow',
  from: ['source', 'step', 'queue'],
  to: ['step', 'queue', 'customer', 'exit'],
  fields: flowFields,
  flow: edgeFlow,
  pace: 'customer',
  handOver: (data) => data,
  draw: (_data, route) => [
    {
      shape: 'polygon',
      points: ribbonArrow(simplify(route.points), ribbon),
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
    },
  ],
  halfWidth: ribbon.headWidth / 2,
  label: (data) => flowLabel(data),
});
