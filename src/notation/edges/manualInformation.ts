import { simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow } from './arrow.ts';
import { informationFields, informationLabel } from './informationFields.ts';

/** Information that people carry: a meeting, a form, a call. */
export const manualInformation = defineEdgeKind({
  id: 'manualInformation',
  title: 'Manual information',
  help: 'Information that people pass on: a meeting, a form, a phone call. A thin straight arrow.',
  role: 'information',
  from: ['source', 'step', 'queue', 'customer', 'information'],
  to: ['source', 'step', 'queue', 'customer', 'information'],
  fields: informationFields,
  flow: () => ({}),
  draw: (_data, route) =>
    lineArrow(simplify(route.points), { stroke: 'ink2', strokeWidth: 1.3 }, { length: 9, width: 7 }),
  halfWidth: 4,
  label: informationLabel,
});
