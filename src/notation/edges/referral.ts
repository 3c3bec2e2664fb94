import { defineEdgeKind } from '../edgeKind.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';
import { drawLoop } from './loopDrawing.ts';

/** Customers who recommend us bring new units to this place. */
export const referral = defineEdgeKind({
  id: 'referral',
  title: 'Referral',
  help: 'Customers who recommend us bring new units to this place.',
  role: 'loop',
  brings: 'newcomers',
  from: ['customer'],
  to: ['source', 'step', 'queue'],
  fields: flowFields,
  flow: edgeFlow,
  draw: (_data, route) => drawLoop(route, [7, 5, 0.1, 5]),
  halfWidth: 5,
  label: (data) => flowLabel(data, 'referral'),
});
