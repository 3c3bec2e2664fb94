import type { Rect } from '#src/lib/geometry.ts';
import {
  blockGap,
  columnGap,
  drawSideBySide,
  drawStack,
  partHeight,
  sharedWidth,
  stackHeight,
} from './sheetBlock.ts';
import type { SheetFacts, SheetPart } from './sheetInput.ts';
import {
  drawMap,
  inRows,
  isBlank,
  largestScale,
  mapSize,
  type SheetDrawing,
  type SheetMap,
} from './sheetMap.ts';

/** What is to stand on a sheet; maps that were not asked for are undefined. */
export type SheetContents = {
  readonly facts: SheetFacts;
  readonly today: SheetMap | undefined;
  readonly tomorrow: SheetMap | undefined;
  readonly todayParts: readonly SheetPart[];
  readonly tomorrowParts: readonly SheetPart[];
};
/** A way to put it on the page: how large its maps are, and the drawing. */
export type Arranged = { readonly scale: number; readonly draw: () => SheetDrawing };

/** Of the width, for words beside maps: at least, and at most where the maps need no more. */
const wordsShare = { least: 0.285, most: 0.4 };
/** Of the height, for words above and below maps. */
const mostWords = 0.46;
/** Of the height, for a map that is not there yet. */
const sketchShare = 0.3;
/** Words beside the maps are easier to follow: they give way only to maps that are clearly larger. */
const preference = 1.06;
/** A map is cut into more rows than this nobody follows, and only for so much larger symbols. */
const mostRows = 5;
const worthCutting = 1.25;

/** Words beside the maps, or above and below them: whichever leaves the maps larger. */
export function bestArrangement(contents: SheetContents, body: Rect): Arranged {
  const beside = arrangeBeside(contents, body);
  const around = arrangeAround(contents, body);
  if (contents.today === undefined && contents.tomorrow === undefined) return around;
  return around.scale > beside.scale * preference ? around : beside;
}

/**
 * Two rows, today over tomorrow, each with its words at the left of its map; words that need another height than their
 * map stand one under the other without regard to it.
 */
function arrangeBeside(contents: SheetContents, body: Rect): Arranged {
  const { facts, todayParts, tomorrowParts } = contents;
  const hasWords = todayParts.length + tomorrowParts.length > 0;
  const wordsWidth = hasWords ? widthForWords(contents, body) : 0;
  const left = { ...body, width: wordsWidth };
  const start = wordsWidth === 0 ? 0 : wordsWidth + columnGap;
  const right = { ...body, x: body.x + start, width: body.width - start };
  const { today, tomorrow, maps, scale } = wrapped(contents, right);
  const wanted = [
    stackHeight(todayParts, facts, wordsWidth),
    stackHeight(tomorrowParts, facts, wordsWidth),
  ] as const;
  const first = maps.length < 2 ? undefined : firstHeight({ today, tomorrow }, right, scale, wanted);
  const draw = (): SheetDrawing => {
    if (first === undefined) {
      const [only] = maps;
      const map = only === undefined ? nothing : drawMap(only, right, scale);
      const words = drawStack([...todayParts, ...tomorrowParts], facts, left);
      return together([map, { frames: [], drawing: words }]);
    }
    const rest = { y: body.y + first + blockGap, height: body.height - first - blockGap };
    const areLevel = wanted[0] <= first && wanted[1] <= rest.height;
    return together([
      today === undefined ? nothing : drawMap(today, { ...right, height: first }, scale),
      tomorrow === undefined ? nothing : drawMap(tomorrow, { ...right, ...rest }, scale),
      ...(areLevel
        ? [
            { frames: [], drawing: drawStack(todayParts, facts, { ...left, height: first }) },
            { frames: [], drawing: drawStack(tomorrowParts, facts, { ...left, ...rest }) },
          ]
        : [{ frames: [], drawing: drawStack([...todayParts, ...tomorrowParts], facts, left) }]),
    ]);
  };
  return { scale, draw };
}

/** What the maps leave free beside them. */
function widthForWords(contents: SheetContents, body: Rect): number {
  const least = body.width * wordsShare.least;
  const beside = { ...body, width: body.width - least - columnGap };
  const { maps, scale } = wrapped(contents, beside);
  // Room to sketch is as wide as it can be.
  if (maps.some(isBlank)) return least;
  const widest = Math.max(0, ...maps.map((map) => mapSize(map, scale).width));
  return Math.min(body.width * wordsShare.most, Math.max(least, body.width - columnGap - widest));
}

/** The height of the first of two rows: as its words would have it, as far as both maps keep their size. */
function firstHeight(
  { today, tomorrow }: Pick<SheetContents, 'today' | 'tomorrow'>,
  { height }: Rect,
  scale: number,
  [todayWords, tomorrowWords]: readonly [number, number],
): number {
  const least = today === undefined ? 0 : mapSize(today, scale).height;
  const last =
    tomorrow === undefined ? 0 : isBlank(tomorrow) ? height * sketchShare : mapSize(tomorrow, scale).height;
  const room = height - blockGap;
  const spare = room - todayWords - tomorrowWords;
  const wished = spare >= 0 ? todayWords + spare / 2 : (room * todayWords) / (todayWords + tomorrowWords);
  return Math.max(least, Math.min(wished, room - last));
}

/** Maps as wide as the page, with the words of today above them and those of tomorrow below. */
function arrangeAround(contents: SheetContents, body: Rect): Arranged {
  const { facts, todayParts, tomorrowParts } = contents;
  const hasMaps = contents.today !== undefined || contents.tomorrow !== undefined;
  const wanted = [todayParts, tomorrowParts].map((parts) => rowHeight(parts, facts, body.width));
  const sum = wanted.reduce((total, height) => total + height, 0);
  const share = Math.min(1, (body.height * (hasMaps ? mostWords : 0.95)) / Math.max(1, sum));
  const [above = 0, below = 0] = wanted.map((height) => height * share);
  const top = above === 0 ? 0 : above + blockGap;
  const bottom = below === 0 ? 0 : below + blockGap;
  const middle = { ...body, y: body.y + top, height: body.height - top - bottom };
  const { maps, scale } = wrapped(contents, middle);
  const lastTop = hasMaps ? body.y + body.height - below : body.y + top;
  const draw = (): SheetDrawing => {
    const least = maps.map((map) =>
      isBlank(map) ? middle.height * sketchShare : mapSize(map, scale).height,
    );
    const spare =
      (middle.height - blockGap * (maps.length - 1) - least.reduce((total, each) => total + each, 0)) /
      Math.max(1, maps.length);
    let y = middle.y;
    const drawn = maps.map((map, index) => {
      const place = { ...middle, y, height: (least[index] ?? 0) + spare };
      y += place.height + blockGap;
      return drawMap(map, place, scale);
    });
    const words = [
      ...drawSideBySide(todayParts, facts, { ...body, height: above }),
      ...drawSideBySide(tomorrowParts, facts, { ...body, y: lastTop, height: below }),
    ];
    return together([...drawn, { frames: [], drawing: words }]);
  };
  return { scale, draw };
}

/** What parts need beside one another. */
function rowHeight(parts: readonly SheetPart[], facts: SheetFacts, width: number): number {
  const each = sharedWidth(parts.length, width);
  return Math.max(0, ...parts.map((part) => partHeight(part, facts, each)));
}

type Wrapped = Pick<SheetContents, 'today' | 'tomorrow'> & {
  readonly maps: readonly SheetMap[];
  readonly scale: number;
};

/** The maps in as many rows as make them largest; more rows only where that makes them clearly larger. */
function wrapped({ today, tomorrow }: SheetContents, place: Rect): Wrapped {
  const ways = Array.from({ length: mostRows }, (_, index): Wrapped => {
    const cut = (map: SheetMap | undefined) => map && inRows(map, index + 1);
    const both = { today: cut(today), tomorrow: cut(tomorrow) };
    const maps = [both.today, both.tomorrow].filter((map) => map !== undefined);
    return { ...both, maps, scale: scaleFor(maps, place) };
  });
  return ways.reduce((best, way) => (way.scale > best.scale * worthCutting ? way : best));
}

/** One scale for all maps, so that they can be compared: the largest at which they fit under one another. */
function scaleFor(maps: readonly SheetMap[], place: Rect): number {
  const drawn = maps.filter((map) => !isBlank(map));
  const fixed = maps.reduce((sum, map) => sum + mapSize(map, 0).height, blockGap * (maps.length - 1));
  const height = (place.height - fixed) * (drawn.length < maps.length ? 1 - sketchShare : 1);
  const sizes = drawn.map(({ rows }) => ({
    width: Math.max(...rows.map((row) => row.width)),
    height: rows.reduce((sum, row) => sum + row.height, 0),
  }));
  const widest = Math.max(1, ...sizes.map((size) => size.width));
  const high = sizes.reduce((sum, size) => sum + size.height, 0);
  return Math.max(0, Math.min(largestScale, place.width / widest, height / Math.max(1, high)));
}

const nothing: SheetDrawing = { frames: [], drawing: [] };

function together(drawings: readonly SheetDrawing[]): SheetDrawing {
  return {
    frames: drawings.flatMap(({ frames }) => frames),
    drawing: drawings.flatMap(({ drawing }) => drawing),
  };
}
