import { calendarText } from '#src/lib/calendar.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { DeckInput } from './deckInput.ts';
import { slideTitle, words } from './page.ts';
import type { Slide, SlideObject } from './slideShape.ts';

/** What the map is about: title, state, unit, calendar, demand, where it begins and ends, and who looks after it. */
export function titleSlide({ document, state, isWhole }: DeckInput): Slide {
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
    ['Gone over', state.revision],
  ];
  const known = facts.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value }],
  );
  const subtitle = `Value stream, ${state.name.toLowerCase()}${isWhole ? '' : ', a part of it'}`;
  const objects: readonly SlideObject[] = [
    slideTitle(title, { x: 72, y: 96, width: 816, height: 100 }, 36),
    words('State', { x: 72, y: 204, width: 816, height: 30 }, [
      [{ text: subtitle, size: 20, paint: 'accent' }],
    ]),
    words(
      'Facts',
      { x: 72, y: 256, width: 816, height: known.length * 21 },
      known.map(({ label, value }) => [
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
