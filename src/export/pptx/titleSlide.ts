import { calendarText } from '#src/lib/calendar.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { breakLines, textWidth } from '#src/lib/textWidth.ts';
import type { DeckInput } from './deckInput.ts';
import { type Page, slideTitle, words } from './page.ts';
import type { Slide, SlideObject } from './slideShape.ts';

const left = 72;
const titleSize = 36;
/** Of a title that needs two lines. */
const longTitleSize = 28;
const factHeight = 21;

/** Where the title of the whole deck stands. */
export function slideTitlePlace({ width }: Pick<Page, 'width'>): Rect {
  return { x: left, y: 96, width: width - 2 * left, height: 100 };
}

/** What the map is about: title, state, unit, calendar, demand, where it begins and ends, and who looks after it. */
export function titleSlide({ document, state, isWhole, page }: DeckInput): Slide {
  const { stream, calendar, title } = document;
  const { demand } = state;
  const { manager, coordinator, leader } = stream.roles ?? {};
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Unit', stream.unit],
    ['Customer', document.customer.name],
    ['Segment', stream.segment],
    ['Starts with', stream.start],
    ['Ends with', stream.end],
    ['Demand', demand === undefined ? undefined : `${formatNumber(demand.units)} ${periodWords(demand.per)}`],
    ['Calendar', calendarText(calendar)],
    ['Value stream manager', manager],
    ['Coordinator', coordinator],
    ['Leader', leader],
    ['Date', state.date],
    ['Gone over', state.revision],
  ];
  const known = facts.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value }],
  );
  const subtitle = `Value stream, ${state.name.toLowerCase()}${isWhole ? '' : ', a part of it'}`;
  const place = slideTitlePlace(page);
  const width = page.width - 2 * left;
  const shown = known.map(({ label, value }) => {
    const room = width - textWidth(`${label}: `, 14) * 1.1;
    return { label, value: breakLines(value, room / 1.08, 14, 600, 1)[0] ?? '' };
  });
  const size = textWidth(title, titleSize, 700) <= place.width * 0.95 ? titleSize : longTitleSize;
  const objects: readonly SlideObject[] = [
    slideTitle(title, place, size, page.titlePaint),
    words('State', { x: left, y: 204, width, height: 30 }, [
      [{ text: breakLines(subtitle, width / 1.08, 20, 400, 1)[0] ?? '', size: 20, paint: 'accent' }],
    ]),
    words(
      'Facts',
      { x: left, y: 252, width, height: shown.length * factHeight },
      shown.map(({ label, value }) => [
        { text: `${label}: `, size: 14, paint: 'ink2' },
        { text: value, size: 14, weight: 600 },
      ]),
    ),
  ];
  return {
    layout: 'title',
    title,
    objects,
    notes: [`${title}. ${subtitle}.`, ...known.map(({ label, value }) => `${label}: ${value}`)],
  };
}
