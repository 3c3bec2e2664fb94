import { columnsOf } from '#src/layout/wrap.ts';
import type { Point, Rect } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { SceneEdge, SceneNode } from '#src/scene/scene.ts';
import type { DeckInput } from './deckInput.ts';
import { edgeObjects, edgeWords, type GroupsById } from './edgeObjects.ts';
import { ideaLines } from './ideaLines.ts';
import { partsWithLoose } from './looseParts.ts';
import type { MapPart } from './mapParts.ts';
import { withIdeasNear } from './nearIdeas.ts';
import { goneLineObjects, markedEdge } from './overlayInput.ts';
import { contentSlide } from './page.ts';
import { heightOfRows, mostGap, type Row, rowsOf, waysOf } from './rows.ts';
import { besideSymbol, sideOf, signObjects, signSide } from './signs.ts';
import { inReadingOrder, nodeGroups } from './slideSymbols.ts';
import type { Slide, SlideObject } from './slideShape.ts';
import { stageRuns, stripsOf, stripSpace } from './stageStrips.ts';

/** A stage of fewer columns than this does not get slides of its own. */
const columnsOfStage = 3;
const laneTextSize = 9;

/**
 * The map in rows at a size that can be read, `least` points for one of its units: on one slide where that is enough, else
 * stage by stage, or in as many parts as it takes.
 */
export function wrappedSlides(given: DeckInput, least: number, name: string): readonly Slide[] {
  const input = withIdeasNear(given);
  const { page } = input;
  const whole = oneSlide(input, least);
  if (whole !== undefined) return [slideOf(input, whole, name, least, page.room)];
  const space = besideSigns(page.room);
  const chapters = chaptersOf(input);
  const slides = chapters.flatMap(({ title, nodes }) =>
    pagesOf(input, nodes, least, space).map((parts, index, pages) => ({
      parts,
      title: title === undefined || pages.length === 1 ? title : `${title}, ${index + 1} of ${pages.length}`,
    })),
  );
  return slides.map(({ parts, title }, index) =>
    slideOf(input, parts, `${name} (${title ?? `${index + 1} of ${slides.length}`})`, least, space),
  );
}

/** Some symbols of the map on as many slides as they take, the rest of it in signs at the sides. */
export function partSlides(
  input: DeckInput,
  nodes: readonly SceneNode[],
  { least, space }: { readonly least: number; readonly space: Rect },
): readonly (readonly SlideObject[])[] {
  return pagesOf(input, nodes, least, besideSigns(space)).map((parts) =>
    pageObjects(input, parts, least, besideSigns(space)),
  );
}

function besideSigns(room: Rect): Rect {
  const side = signSide(room);
  return { ...room, x: room.x + side, width: room.width - 2 * side };
}

/** All in rows on one slide without signs; undefined where that is not possible. */
function oneSlide(input: DeckInput, least: number): readonly MapPart[] | undefined {
  const { scene, page } = input;
  const [parts, ...others] = pagesOf(input, scene.nodes, least, page.room);
  if (parts === undefined || others.length > 0) return undefined;
  const ways = [...waysOf(parts, scene.edges).values()];
  return ways.every(({ way }) => way !== 'out') ? parts : undefined;
}

type Chapter = { readonly title: string | undefined; readonly nodes: readonly SceneNode[] };

/** A chapter for each stage, where there are stages of some length; else one for all. */
function chaptersOf(input: DeckInput): readonly Chapter[] {
  const { nodes, bands } = input.scene;
  const runs = bands === undefined ? [] : stageRuns(input, nodes);
  const stages = runs.filter(({ stage }) => stage !== undefined);
  const isByStage = stages.length > 1 && columnsOf(nodes).length >= stages.length * columnsOfStage;
  if (!isByStage) return [{ title: undefined, nodes }];
  const [first, second, ...others] = runs;
  // What stands before the first stage is shown with it.
  const joined =
    first !== undefined && second !== undefined && first.stage === undefined
      ? [{ stage: second.stage, nodes: [...first.nodes, ...second.nodes] }, ...others]
      : runs;
  return joined.map(({ stage, nodes: own }) => ({ title: stage?.label, nodes: own }));
}

/** Over each row, where the map has stages. */
function aboveRows({ scene, state }: DeckInput): number {
  return scene.bands !== undefined && state.stages.length > 0 ? stripSpace : 0;
}

/** Parts as long as their rows fit below each other. */
function pagesOf(
  input: DeckInput,
  nodes: readonly SceneNode[],
  scale: number,
  space: Rect,
): readonly (readonly MapPart[])[] {
  const above = aboveRows(input);
  const { edges } = input.scene;
  const partsWithin = (height: number) =>
    partsWithLoose(input, nodes, { width: space.width / scale, height: height / scale });
  const careful = partsWithin(space.height - above - mostGap);
  // Without room for lines below, where none go there, what stands under a step stays with it.
  const tall = partsWithin(space.height - above);
  const isEnough = tall.every((part) => heightOfRows([part], edges, scale, above) <= space.height);
  const pages: MapPart[][] = [];
  for (const part of isEnough && tall.length <= careful.length ? tall : careful) {
    const last = pages.at(-1);
    const height = last === undefined ? Infinity : heightOfRows([...last, part], edges, scale, above);
    if (last !== undefined && height <= space.height) last.push(part);
    else pages.push([part]);
  }
  return pages;
}

function slideOf(
  input: DeckInput,
  parts: readonly MapPart[],
  title: string,
  least: number,
  space: Rect,
): Slide {
  const shown = parts.flatMap(({ nodes }) => inReadingOrder(input, nodes));
  const objects = pageObjects(input, parts, least, space);
  return contentSlide(input.page, { title, objects, notes: shown.map(({ label }) => label) });
}

function pageObjects(
  input: DeckInput,
  parts: readonly MapPart[],
  least: number,
  space: Rect,
): readonly SlideObject[] {
  const { edges } = input.scene;
  const above = aboveRows(input);
  const rows = rowsOf(parts, edges, { least, space, above });
  const groups: GroupsById = new Map(rows.flatMap((row) => [...nodeGroups(input, row.nodes, row.frame)]));
  const row = (index: number | undefined) => (index === undefined ? undefined : rows[index]);
  const ways = [...waysOf(parts, edges)];
  const gone = rows.flatMap((each) =>
    goneLineObjects(input, new Set(each.nodes.map(({ id }) => id)), each.frame),
  );
  const lines = ways.flatMap(([edge, { way, from }]): readonly SlideObject[] => {
    const own = row(from);
    if (own === undefined || way === 'out') return [];
    if (way === 'inside') return markedEdge(input, edge, own.frame, groups);
    const route = downTo(edge, own, groups);
    return [...edgeObjects(edge, own.frame, groups, route), ...laneWords(edge, route)];
  });
  const out = ways.flatMap(([edge, { way, from, to }]) =>
    way === 'out' ? [{ edge, from: row(from), to: row(to) }] : [],
  );
  const ideas = rows.flatMap(({ nodes, frame }) =>
    ideaLines(input.scene, new Set(nodes.map(({ id }) => id)), frame, groups),
  );
  const order = rows.flatMap(({ nodes }) => inReadingOrder(input, nodes));
  return [
    ...(above === 0 ? [] : rows.flatMap((each) => stripsOf(input, each))),
    ...gone,
    ...lines,
    ...ideas,
    ...signObjects(input, out, groups),
    ...order.flatMap(({ id }) => groups.get(id) ?? []),
  ];
}

/** What a line says, on paper in the middle of its lane. */
function laneWords(edge: SceneEdge, route: readonly Point[]): readonly SlideObject[] {
  const text = edgeWords(edge);
  const [, , from, to] = route;
  if (text === '' || from === undefined || to === undefined) return [];
  const width = textWidth(text, laneTextSize, 600) * 1.1 + 8;
  const bounds = { x: (from.x + to.x - width) / 2, y: from.y - 7, width, height: 14 };
  return [
    {
      type: 'shape',
      name: `Words of ${edge.label}`,
      bounds,
      geometry: { preset: 'rect' },
      style: { fill: 'paper' },
      text: {
        paragraphs: [{ runs: [{ text, size: laneTextSize, weight: 600, paint: 'ink2' }], align: 'middle' }],
        insets: { left: 0, right: 0, top: 0, bottom: 0 },
        anchor: 'middle',
        wraps: false,
      },
    },
  ];
}

/** From the right of a symbol through its lane below the row to the left of one in the next. */
function downTo(edge: SceneEdge, row: Row, groups: GroupsById): readonly Point[] {
  const start = sideOf(groups.get(edge.from), 'right');
  const end = sideOf(groups.get(edge.to), 'left');
  const lane = row.lanes.get(edge.id) ?? (start.y + end.y) / 2;
  const [out, back] = [start.x + besideSymbol, end.x - besideSymbol];
  return [
    start,
    { x: out, y: start.y },
    { x: out, y: lane },
    { x: back, y: lane },
    { x: back, y: end.y },
    end,
  ];
}
