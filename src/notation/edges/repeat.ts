import { defineEdgeKind } from '../edgeKind.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';
import { drawLoop } from './loopDrawing.ts';

/** Customers who buy again come back to this place. */
export const repeat = defineEdgeKind({
  id: 'repeat',
  title: 'Repeat purchase',
  help: 'Customers who buy again come back to this place.',
  role: 'loop',
  brings: 'customers',
  from: ['customer'],
  to: ['source', 'step', 'queue'],
  fields: flowFields,
  flow: edgeFlow,
  draw: (_data, route) => drawLoop(route, [7, 5]),
  halfWidth: 5,
  label: (data) => flowLabel(data, 'repeat'),
});
