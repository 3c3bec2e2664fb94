import type { Paint, Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { piecesOf } from '#src/lib/polyline.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import { edgeLabel, isBelowEnds } from '#src/layout/labelPlace.ts';
import type { MapEdge } from '#src/model/document.ts';
import type { EdgeKind, Route } from '#src/notation/edgeKind.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { EdgeRole } from '#src/notation/flow.ts';
import { dotted } from './dotted.ts';
import type { SceneEdge } from './scene.ts';

const { size, weight, lineHeight, away } = edgeLabel;
const separator = ' · ';

/** Names of the two ends, for reading aloud. */
export type EndNames = { readonly from: string; readonly to: string };

/**
 * An edge as it is drawn on its route, its words on paper beside the line so that nothing strikes through them. The
 * same edge on the same route gives the same object. `isDotted` says whether something is not agreed about the
 * hand-over; left out: as it was drawn last.
 */
export function edgeDrawing(edge: MapEdge, route: Route, names?: EndNames, isDotted?: boolean): SceneEdge {
  const known = latestOf.get(edge);
  const hasDots = isDotted ?? known?.hasDots ?? false;
  const isKnown =
    known !== undefined &&
    known.drawn.route === route &&
    known.hasDots === hasDots &&
    (names === undefined || (known.names?.from === names.from && known.names.to === names.to));
  if (isKnown) return known.drawn;
  const kind = edgeKindOf(edge.kind);
  const words = kind.label(edge.data);
  const line = kind.draw(edge.data, route);
  const ends = names === undefined ? [] : [`${kind.title} from ${names.from} to ${names.to}`];
  const drawn: SceneEdge = {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    route,
    drawing: [...(hasDots ? dotted(line) : line), ...wordsBeside(words, route, kind)],
    label: [
      ...(names === undefined ? [kind.title] : ends),
      ...(words === '' ? [] : [words]),
      ...(hasDots ? ['hand-over not agreed'] : []),
    ].join(', '),
  };
  latestOf.set(edge, { drawn, names, hasDots });
  return drawn;
}

type Drawn = {
  readonly drawn: SceneEdge;
  readonly names: EndNames | undefined;
  readonly hasDots: boolean;
};

const latestOf = new WeakMap<MapEdge, Drawn>();

function wordsBeside(words: string, route: Route, kind: EdgeKind): readonly Primitive[] {
  if (words === '') return [];
  const piece = pieceAt(route);
  const lines = piece.isLevel ? linesFor(words, piece.length - 6) : words.split(separator);
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const height = lines.length * lineHeight;
  const { x, y } = route.labelAt;
  const beyond = kind.halfWidth + away;
  const left = piece.isLevel ? x - width / 2 : x + beyond;
  const levelTop = isBelowEnds(route) ? y + beyond : y - beyond - height;
  const top = piece.isLevel ? levelTop : y - height / 2;
  return [
    { shape: 'rect', x: left - 2, y: top, width: width + 4, height, radius: 3, fill: 'paper' },
    ...lines.map(
      (text, index): Primitive => ({
        shape: 'text',
        x: piece.isLevel ? x : left,
        y: top + index * lineHeight + 10.5,
        text,
        size,
        weight,
        anchor: piece.isLevel ? 'middle' : 'start',
        fill: inkOf[kind.role],
      }),
    ),
  ];
}

const inkOf: Readonly<Record<EdgeRole, Paint>> = {
  flow: 'ink2',
  rework: 'wasteInk',
  loop: 'customerInk',
  information: 'ink2',
  influence: 'ink2',
};

/** The straight piece on which the label stands. */
function pieceAt({ points, labelAt }: Route): { readonly isLevel: boolean; readonly length: number } {
  const pieces = piecesOf(points);
  const own = pieces.find(({ from, to }) => isBetween(labelAt, from, to)) ?? pieces[0];
  if (own === undefined) return { isLevel: true, length: 0 };
  return { isLevel: own.from.y === own.to.y, length: own.length };
}

function isBetween(place: Point, from: Point, to: Point): boolean {
  const near = 0.5;
  return (
    place.x >= Math.min(from.x, to.x) - near &&
    place.x <= Math.max(from.x, to.x) + near &&
    place.y >= Math.min(from.y, to.y) - near &&
    place.y <= Math.max(from.y, to.y) + near
  );
}

/** The parts of a label on as few lines as fit the width; a part that is wider alone still gets its line. */
function linesFor(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of words.split(separator)) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${separator}${part}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
