import { overlaps, type Rect, unionOf } from '#src/lib/geometry.ts';
import { breakLines, textWidth } from '#src/lib/textWidth.ts';
import type { Page } from '#src/export/pptx/page.ts';
import type { Slide, SlideObject, SlideShape, SlideTable } from '#src/export/pptx/slideShape.ts';
import { tableHeight } from '#src/export/pptx/tableSlides.ts';

const smallest = 8.99;
/** For half the width of lines, and for rounding. */
const loose = 2;

/** What can't be read on a slide: too small, outside, over something else, or too long for its place. */
export function fitProblems(slide: Slide, page: Page): readonly string[] {
  const problems = [
    ...slide.objects.flatMap((object) => [...sizeProblems(object), ...placeProblems(object, page)]),
    ...overlapProblems(slide.objects),
    ...slide.objects.flatMap(shapesOf).flatMap(wordProblems),
  ];
  return problems.map((problem) => `${slide.title}: ${problem}`);
}

function shapesOf(object: SlideObject): readonly SlideShape[] {
  if (object.type === 'group') return object.children;
  return object.type === 'shape' ? [object] : [];
}

function sizeProblems(object: SlideObject): readonly string[] {
  if (object.type === 'table')
    return object.fontSize < smallest ? [`${object.name} in ${object.fontSize} points`] : [];
  return shapesOf(object).flatMap(({ text, name }) =>
    (text?.paragraphs ?? []).flatMap(({ runs }) =>
      runs
        .filter((run) => run.size < smallest && run.text.trim() !== '')
        .map((run) => `${name}: “${run.text}” in ${run.size.toFixed(2)} points`),
    ),
  );
}

/** What an object takes; undefined for connectors, which may go anywhere between their ends. */
export function placeOf(object: SlideObject): Rect | undefined {
  switch (object.type) {
    case 'connector':
      return undefined;
    case 'group':
      return unionOf(object.children.map(({ bounds }) => bounds));
    case 'table':
      return tablePlace(object);
    case 'shape':
    case 'chart':
      return object.bounds;
  }
}

function tablePlace({ at, columns, rows, fontSize, rowHeight }: SlideTable): Rect {
  const width = columns.reduce((sum, each) => sum + each, 0);
  return { ...at, width, height: tableHeight(rows, { columns, fontSize, rowHeight }) };
}

function placeProblems(object: SlideObject, page: Page): readonly string[] {
  const all =
    object.type === 'connector'
      ? object.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))
      : object.type === 'group'
        ? object.children.map(({ bounds }) => bounds)
        : [placeOf(object)];
  const isOut = all.some(
    (place) =>
      place !== undefined &&
      (place.x < -loose ||
        place.y < -loose ||
        place.x + place.width > page.width + loose ||
        place.y + place.height > page.height + loose),
  );
  return isOut ? [`${object.name} leaves the slide`] : [];
}

/** Drawn over or under other things on purpose. */
const background = /^(Band|Lane|Sign|Words|Change|What the idea is about)\b|^Timeline$| pattern$/;

function overlapProblems(objects: readonly SlideObject[]): readonly string[] {
  const solid = objects.flatMap((object) => {
    const all = object.type === 'group' ? object.children.map(({ bounds }) => bounds) : [placeOf(object)];
    const places = all.flatMap((place) => place && shrunk(place)).filter((place) => place !== undefined);
    return background.test(object.name) ? [] : [{ name: object.name, places }];
  });
  return solid.flatMap((one, index) =>
    solid
      .slice(index + 1)
      .filter((other) => one.places.some((place) => other.places.some((each) => overlaps(place, each))))
      .map((other) => `${one.name} lies over ${other.name}`),
  );
}

function shrunk({ x, y, width, height }: Rect): Rect | undefined {
  if (width <= 2 * loose || height <= 2 * loose) return undefined;
  return { x: x + loose, y: y + loose, width: width - 2 * loose, height: height - 2 * loose };
}

function wordProblems({ name, bounds, text }: SlideShape): readonly string[] {
  if (text === undefined) return [];
  const { insets, wraps, paragraphs, lineHeight } = text;
  const width = bounds.width - insets.left - insets.right;
  let height = 0;
  // Between lines, not under the last.
  let below = 0;
  let widest = 0;
  for (const { runs } of paragraphs) {
    const whole = runs.map((run) => run.text).join('');
    const size = Math.max(...runs.map((run) => run.size));
    const weight = Math.max(...runs.map((run) => run.weight ?? 400)) >= 600 ? 600 : 400;
    const lines = wraps ? Math.max(1, breakLines(whole, width, size, weight).length) : 1;
    height += lines * (lineHeight ?? size * 1.2);
    below = (lineHeight ?? size * 1.2) - size * 1.2;
    widest = Math.max(widest, wraps ? 0 : textWidth(whole, size, weight));
  }
  return [
    ...(height - below > bounds.height + 3
      ? [`${name} is ${(height - bounds.height).toFixed(1)} too high`]
      : []),
    ...(widest > bounds.width + loose ? [`${name} is ${(widest - bounds.width).toFixed(1)} too wide`] : []),
  ];
}
