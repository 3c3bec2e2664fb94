import type { Point, Rect } from '#src/lib/geometry.ts';
import { fitText } from '#src/lib/textWidth.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { SceneEdge } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { edgeObjects, edgeWords, glued, type GroupsById } from './edgeObjects.ts';
import { type MapPart, mapParts } from './mapParts.ts';
import { inReadingOrder, nodeGroups } from './slideSymbols.ts';
import { room, withHeading } from './page.ts';
import { type Frame, placeRect } from './placeDrawing.ts';
import type { Slide, SlideGroup, SlideObject, SlideShape } from './slideShape.ts';

const rowGap = 34;
/** For lines that go round the symbols of a part, in units of the map. */
const around = 60;
/** Room at both sides for the signs that say where a line goes on, in points. */
const signWidth = 84;
const signHeight = 30;
const signGap = 12;

/** The map in parts whose text is large enough, as many below each other on a slide as fit. `scale` is the least. */
export function detailSlides(input: DeckInput, scale: number): readonly Slide[] {
  const sides = signWidth + signGap;
  const space = { ...room, x: room.x + sides, width: room.width - 2 * sides };
  const most = { width: space.width / scale - around, height: room.height / scale - around };
  const pages = pagesOf(mapParts(input.scene, most), scale);
  return pages.map((parts, index) => {
    const title = `${input.document.title}: part ${index + 1} of ${pages.length}`;
    const objects = pageObjects(input, parts, scale, space);
    const shown = parts.flatMap(({ nodes }) => inReadingOrder(input, nodes));
    return {
      layout: 'content',
      title,
      objects: withHeading(title, objects),
      notes: shown.map(({ label }) => label),
    };
  });
}

/** Parts as long as their rows fit below each other. */
function pagesOf(parts: readonly MapPart[], scale: number): readonly (readonly MapPart[])[] {
  const pages: MapPart[][] = [];
  let used = 0;
  for (const part of parts) {
    const height = part.area.height * scale;
    const last = pages.at(-1);
    if (last !== undefined && used + rowGap + height <= room.height) {
      last.push(part);
      used += rowGap + height;
    } else {
      pages.push([part]);
      used = height;
    }
  }
  return pages;
}

type Row = MapPart & { readonly frame: Frame; readonly place: Rect };

function rowsOf(parts: readonly MapPart[], least: number, space: Rect): readonly Row[] {
  const gaps = (parts.length - 1) * rowGap;
  const heights = parts.reduce((sum, { area }) => sum + area.height, 0);
  const widest = Math.max(...parts.map(({ area }) => area.width));
  // Larger than it must be where there is room; smaller only for a column that is higher than a slide.
  const fits = Math.min(space.width / widest, (space.height - gaps) / heights, 1.15);
  const scale = fits < least ? fits : Math.max(least, Math.min(fits, least * 1.2));
  let y = space.y + Math.max(0, (space.height - gaps - heights * scale) / 2);
  return parts.map((part) => {
    const at = { x: space.x + Math.max(0, (space.width - widest * scale) / 2), y };
    y += part.area.height * scale + rowGap;
    const frame = { origin: part.area, at, scale };
    return { ...part, frame, place: placeRect(frame, part.area) };
  });
}

function pageObjects(
  input: DeckInput,
  parts: readonly MapPart[],
  scale: number,
  space: Rect,
): readonly SlideObject[] {
  const rows = rowsOf(parts, scale, space);
  const rowOf = new Map(rows.flatMap((row, index) => row.nodes.map(({ id }) => [id, index] as const)));
  const groups: GroupsById = new Map(rows.flatMap((row) => [...nodeGroups(input, row.nodes, row.frame)]));
  const signs = new Signs(input, rows, groups);
  const lines = input.scene.edges.flatMap((edge): readonly SlideObject[] => {
    const from = rowOf.get(edge.from);
    const to = rowOf.get(edge.to);
    const row = from === undefined ? undefined : rows[from];
    if (row !== undefined && from === to) return edgeObjects(edge, row.frame, groups);
    if (row !== undefined && from !== undefined && to === from + 1) {
      return edgeObjects(edge, row.frame, groups, wrapped(edge, row, groups));
    }
    return signs.objects(edge, from, to);
  });
  const order = rows.flatMap(({ nodes }) => inReadingOrder(input, nodes));
  return [...lines, ...order.flatMap(({ id }) => groups.get(id) ?? [])];
}

/** From the right of the last symbol of a row through the gap to the left of one in the next. */
function wrapped(edge: SceneEdge, row: Row, groups: GroupsById): readonly Point[] {
  const start = sideOf(groups.get(edge.from), 'right');
  const end = sideOf(groups.get(edge.to), 'left');
  const between = row.place.y + row.place.height + rowGap / 2;
  return [
    start,
    { x: start.x + signGap, y: start.y },
    { x: start.x + signGap, y: between },
    { x: end.x - signGap, y: between },
    { x: end.x - signGap, y: end.y },
    end,
  ];
}

function sideOf(group: SlideGroup | undefined, side: 'left' | 'right'): Point {
  const body = group?.children.find(({ style }) => style.fill !== undefined && style.stroke !== undefined);
  const { x, y, width, height } = body?.bounds ?? group?.children[0]?.bounds ?? room;
  const isTriangle = body?.geometry.preset === 'triangle';
  const inset = isTriangle ? width / 4 : 0;
  return { x: side === 'left' ? x + inset : x + width - inset, y: y + height / 2 };
}

/** Signs at the sides of a slide that name where a line goes on or comes from, below each other for each row. */
class Signs {
  readonly #taken = new Map<string, number>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    readonly input: DeckInput,
    readonly rows: readonly Row[],
    readonly groups: GroupsById,
  ) {
    this.#names = new Map(input.state.nodes.map((node) => [node.id, nodeName(node)]));
  }

  /** The sign at either end that is on this slide, glued to its symbol. */
  objects(edge: SceneEdge, from: number | undefined, to: number | undefined): readonly SlideObject[] {
    return [
      ...(from === undefined ? [] : this.#sign(edge, from, 'right')),
      ...(to === undefined ? [] : this.#sign(edge, to, 'left')),
    ];
  }

  #sign(edge: SceneEdge, rowIndex: number, side: 'left' | 'right'): readonly SlideObject[] {
    const row = this.rows[rowIndex];
    if (row === undefined) return [];
    const isOut = side === 'right';
    const own = sideOf(this.groups.get(isOut ? edge.from : edge.to), side);
    const other = this.#names.get(isOut ? edge.to : edge.from) ?? '';
    const shape = this.#shape(edge, other, own, `${rowIndex} ${side}`, side);
    const { x, y, width, height } = shape.bounds;
    const there = { x: isOut ? x : x + width, y: y + height / 2 };
    const points = isOut ? [own, there] : [there, own];
    const middle = (own.x + there.x) / 2;
    const [start = own, end = there] = points;
    const route =
      Math.abs(own.y - there.y) < 0.5
        ? points
        : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
    const sign: SlideGroup = { type: 'group', name: shape.name, children: [shape] };
    const both = new Map([...this.groups, [isOut ? edge.to : edge.from, sign]]);
    const style = { stroke: 'ink3', strokeWidth: 1.25, dash: [3, 2] } as const;
    return [shape, glued(edge, route, { style, head: { size: 'medium' } }, both)];
  }

  #shape(edge: SceneEdge, other: string, own: Point, key: string, side: 'left' | 'right'): SlideShape {
    const isOut = side === 'right';
    // At the height of its symbol, or below the sign before.
    const y = Math.max(own.y - signHeight / 2, this.#taken.get(key) ?? 0);
    this.#taken.set(key, y + signHeight + 4);
    const said = edgeWords(edge);
    const lines = [`${isOut ? 'to' : 'from'} ${other}`, ...(said === '' ? [] : [said])];
    const paragraphs = lines.map((line) => ({
      runs: [{ text: fitText(line, signWidth - 8, 9), size: 9, paint: 'ink2' as const }],
      align: 'middle' as const,
    }));
    const x = isOut ? room.x + room.width - signWidth : room.x;
    return {
      type: 'shape',
      name: `${isOut ? 'Goes on to' : 'Comes from'} ${other}`,
      label: edge.label,
      bounds: { x, y, width: signWidth, height: signHeight },
      geometry: { preset: 'roundRect', radius: 0.3 },
      style: { fill: 'panel', stroke: 'ink3', strokeWidth: 1 },
      text: {
        paragraphs,
        insets: { left: 3, right: 3, top: 0, bottom: 0 },
        anchor: 'middle',
        wraps: false,
      },
    };
  }
}
