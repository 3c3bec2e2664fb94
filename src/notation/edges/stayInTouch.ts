import { defineEdgeKind } from '../edgeKind.ts';
import { edgeFlow, flowFields, flowLabel } from './flowFields.ts';
import { drawLoop } from './loopDrawing.ts';

/** After the purchase the customer stays in contact and comes back to this place. */
export const stayInTouch = defineEdgeKind({
  id: 'stayInTouch',
  title: 'Stay in touch',
  help: 'After the purchase the customer stays in contact and comes back to this place.',
  role: 'loop',
  brings: 'customers',
  from: ['customer'],
  to: ['source', 'step', 'queue'],
  fields: flowFields,
  flow: edgeFlow,
  draw: (_data, route) => drawLoop(route, [0.1, 5]),
  halfWidth: 5,
  label: (data) => flowLabel(data, 'stay in touch'),
});
