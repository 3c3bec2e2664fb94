import { placeAlong, simplify } from '#src/lib/polyline.ts';
import { defineEdgeKind } from '../edgeKind.ts';
import { lineArrow } from './arrow.ts';
import { informationFields, informationLabel } from './informationFields.ts';

/** What peers and prospects tell each other. */
export const influence = defineEdgeKind({
  id: 'influence',
  title: 'Influence',
  help: 'What a peer tells a prospect: reviews, a recommendation, a conversation we are not part of.',
  role: 'influence',
  from: ['source', 'step', 'queue', 'customer'],
  to: ['source', 'step', 'queue', 'customer'],
  fields: informationFields,
  flow: () => ({}),
  draw: (_data, route) => {
    const line = simplify(route.points);
    const start = placeAlong(line, 3);
    return [
      ...lineArrow(
        line,
        { stroke: 'ink2', strokeWidth: 1.8, dash: [0.1, 4.5], lineCap: 'round' },
        { length: 9, width: 8 },
      ),
      // The peer who speaks.
      { shape: 'ellipse', cx: start.x, cy: start.y, rx: 3.5, ry: 3.5, fill: 'ink2' },
    ];
  },
  halfWidth: 4,
  label: informationLabel,
});
