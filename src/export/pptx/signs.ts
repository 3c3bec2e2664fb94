import type { Point, Rect } from '#src/lib/geometry.ts';
import { breakLines, fitText } from '#src/lib/textWidth.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { SceneEdge } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { edgeWords, glued, type GroupsById } from './edgeObjects.ts';
import type { Row } from './rows.ts';
import type { SlideGroup, SlideObject, SlideShape } from './slideShape.ts';

/** Room at both sides of a slide for signs, with the gap to the map: less on a narrow slide. */
export function signSide(room: Pick<Rect, 'width'>): number {
  return signWidth(room) + 10;
}

function signWidth({ width }: Pick<Rect, 'width'>): number {
  return width > 800 ? 88 : 70;
}

const lineHeight = 11;
const signGap = 5;
/** How far beside a symbol lines go up and down. */
export const besideSymbol = 11;

type Sign = {
  readonly edge: SceneEdge;
  readonly side: 'left' | 'right';
  readonly row: Row;
  readonly lines: readonly string[];
  readonly name: string;
  /** Where its middle would best be. */
  readonly wanted: number;
};

/**
 * Signs at the sides of a slide that name where a line goes on or comes from, each glued to its symbol. They stand at the
 * height of their line, below each other where several would stand there; what has no room is counted in the last.
 */
export function signObjects(
  input: DeckInput,
  lines: readonly {
    readonly edge: SceneEdge;
    readonly from: Row | undefined;
    readonly to: Row | undefined;
  }[],
  groups: GroupsById,
): readonly SlideObject[] {
  const width = signWidth(input.page.room);
  const names = new Map(input.state.nodes.map((node) => [node.id, nodeName(node)]));
  const wanted = lines.flatMap(({ edge, from, to }): readonly Sign[] => [
    ...(from === undefined ? [] : [signOf(edge, 'right', from, names.get(edge.to) ?? '', groups, width)]),
    ...(to === undefined ? [] : [signOf(edge, 'left', to, names.get(edge.from) ?? '', groups, width)]),
  ]);
  return (['left', 'right'] as const).flatMap((side) => {
    const { kept, left } = keptSigns(
      wanted.filter((sign) => sign.side === side),
      input.page.room,
    );
    const signs = placed(kept, input.page.room);
    return [
      ...signs.flatMap(({ sign, bounds }) => withLine(sign, bounds, groups)),
      ...(left === 0 ? [] : [moreSign(left, side, input.page.room)]),
    ];
  });
}

function signOf(
  edge: SceneEdge,
  side: Sign['side'],
  row: Row,
  other: string,
  groups: GroupsById,
  width: number,
): Sign {
  const isOut = side === 'right';
  const said = edgeWords(edge);
  const named = breakLines(`${isOut ? 'to' : 'from'} ${other}`, width - 10, 9, 400, 2);
  const isAtEnd = isOut ? row.last.has(edge.from) : row.first.has(edge.to);
  const own = sideOf(groups.get(isOut ? edge.from : edge.to), side);
  return {
    edge,
    side,
    row,
    lines: said === '' ? named : [...named, fitText(said, width - 10, 9)],
    name: `${isOut ? 'Goes on to' : 'Comes from'} ${other}`,
    wanted: isAtEnd ? own.y : (row.lanes.get(edge.id) ?? own.y),
  };
}

function heightOf({ lines }: Pick<Sign, 'lines'>): number {
  return lines.length * lineHeight + 7;
}

/** As many as stand below each other, with room for one that counts the others. */
function keptSigns(
  signs: readonly Sign[],
  room: Rect,
): { readonly kept: readonly Sign[]; readonly left: number } {
  const total = signs.reduce((sum, sign) => sum + heightOf(sign) + signGap, 0);
  if (total <= room.height) return { kept: signs, left: 0 };
  let used = lineHeight + 7;
  const kept: Sign[] = [];
  for (const sign of signs) {
    used += heightOf(sign) + signGap;
    if (used > room.height) break;
    kept.push(sign);
  }
  return { kept, left: signs.length - kept.length };
}

/** From top to bottom where they want to be, moved down past each other, and up again from the bottom of the room. */
function placed(
  signs: readonly Sign[],
  room: Rect,
): readonly { readonly sign: Sign; readonly bounds: Rect }[] {
  const width = signWidth(room);
  const x = signs[0]?.side === 'right' ? room.x + room.width - width : room.x;
  const places: { sign: Sign; bounds: Rect }[] = [];
  let top = room.y;
  for (const sign of [...signs].sort((a, b) => a.wanted - b.wanted)) {
    const height = heightOf(sign);
    const y = Math.max(top, sign.wanted - height / 2);
    places.push({ sign, bounds: { x, y, width, height } });
    top = y + height + signGap;
  }
  let bottom = room.y + room.height;
  return places.toReversed().map(({ sign, bounds }) => {
    const y = Math.min(bounds.y, bottom - bounds.height);
    bottom = y - signGap;
    return { sign, bounds: { ...bounds, y } };
  });
}

/** The sign with the dashed line between it and its symbol: straight out at the end of a row, else along below it. */
function withLine(
  { edge, side, row, lines, name }: Sign,
  bounds: Rect,
  groups: GroupsById,
): readonly SlideObject[] {
  const isOut = side === 'right';
  const shape = signShape(name, lines, bounds, edge.label);
  const own = sideOf(groups.get(isOut ? edge.from : edge.to), side);
  const there: Point = { x: isOut ? bounds.x : bounds.x + bounds.width, y: bounds.y + bounds.height / 2 };
  const lane = row.lanes.get(edge.id);
  const isAtEnd = isOut ? row.last.has(edge.from) : row.first.has(edge.to);
  const beside = own.x + (isOut ? besideSymbol : -besideSymbol);
  const between = isAtEnd || lane === undefined ? straightOut(own, there) : along(own, there, beside, lane);
  const route = [own, ...between, there];
  const sign: SlideGroup = { type: 'group', name, children: [shape] };
  const both = new Map([...groups, [isOut ? edge.to : edge.from, sign]]);
  const style = { stroke: 'ink3', strokeWidth: 1.25, dash: [3, 2] } as const;
  return [shape, glued(edge, isOut ? route : route.toReversed(), { style, head: { size: 'medium' } }, both)];
}

function straightOut(own: Point, there: Point): readonly Point[] {
  if (Math.abs(own.y - there.y) < 0.5) return [];
  const middle = (own.x + there.x) / 2;
  return [
    { x: middle, y: own.y },
    { x: middle, y: there.y },
  ];
}

function along(own: Point, there: Point, beside: number, lane: number): readonly Point[] {
  const down = [
    { x: beside, y: own.y },
    { x: beside, y: lane },
  ];
  if (Math.abs(lane - there.y) < 0.5) return down;
  const turn = there.x + (there.x > own.x ? -6 : 6);
  return [...down, { x: turn, y: lane }, { x: turn, y: there.y }];
}

/** The middle of a side of a symbol's body. */
export function sideOf(group: SlideGroup | undefined, side: 'left' | 'right'): Point {
  const body = group?.children.find(({ style }) => style.fill !== undefined && style.stroke !== undefined);
  const bounds = body?.bounds ?? group?.children[0]?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  const { x, y, width, height } = bounds;
  const inset = body?.geometry.preset === 'triangle' ? width / 4 : 0;
  return { x: side === 'left' ? x + inset : x + width - inset, y: y + height / 2 };
}

function moreSign(count: number, side: Sign['side'], room: Rect): SlideShape {
  const height = lineHeight + 7;
  const width = signWidth(room);
  const x = side === 'right' ? room.x + room.width - width : room.x;
  const text = `and ${count} more`;
  return signShape(text, [text], { x, y: room.y + room.height - height, width, height }, text);
}

function signShape(name: string, lines: readonly string[], bounds: Rect, label: string): SlideShape {
  return {
    type: 'shape',
    name,
    label,
    bounds,
    geometry: { preset: 'roundRect', radius: 0.3 },
    style: { fill: 'panel', stroke: 'ink3', strokeWidth: 1 },
    text: {
      paragraphs: lines.map((text) => ({
        runs: [{ text, size: 9, paint: 'ink2' as const }],
        align: 'middle' as const,
      })),
      insets: { left: 2, right: 2, top: 0, bottom: 0 },
      anchor: 'middle',
      wraps: false,
    },
  };
}
