import type { Primitive } from '#src/lib/drawing.ts';
import type { EdgeKind, Route } from '#src/notation/edgeKind.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { Drawing } from '#src/ui/Drawing.tsx';

/** The symbol of a kind without words. */
export function KindIcon({ kind, size = 20 }: { readonly kind: NodeKind; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <Drawing primitives={kind.icon} />
    </svg>
  );
}

const route: Route = {
  points: [
    { x: 2, y: 10 },
    { x: 54, y: 10 },
  ],
  labelAt: { x: 28, y: 10 },
};

/** A short straight piece of a kind of edge, as it is drawn on the map. */
export function EdgeSample({ kind, width = 42 }: { readonly kind: EdgeKind; readonly width?: number }) {
  const lines = withoutWords(kind.draw(kind.initial, route));
  return (
    <svg width={width} height={(width * 20) / 56} viewBox="0 0 56 20" aria-hidden>
      <Drawing primitives={lines} />
    </svg>
  );
}

/** At this size words would be specks. */
function withoutWords(primitives: readonly Primitive[]): readonly Primitive[] {
  return primitives.flatMap((primitive): readonly Primitive[] => {
    if (primitive.shape === 'text') return [];
    if (primitive.shape === 'group') return [{ ...primitive, children: withoutWords(primitive.children) }];
    return [primitive];
  });
}
