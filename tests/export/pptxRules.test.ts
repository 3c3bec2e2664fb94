import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckSlides } from '#src/export/pptx/deck.ts';
import { deckLook } from '#src/export/pptx/deckLook.ts';
import { pageOf } from '#src/export/pptx/page.ts';
import type { MapDocument } from '#src/model/document.ts';
import { templates } from '#src/templates/index.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';
import { documentOf, stateWith } from '#tests/layout/sampleMaps.ts';
import { fitProblems } from './pptxFit.ts';
import { deckInputOf, headOf, named, partsOf, slidesOf } from './pptxParts.ts';
import { deckProblems } from './pptxRules.ts';

const maps: readonly (readonly [string, MapDocument])[] = [
  ...(await Promise.all(templates.map(async ({ id, load }) => [id, await load()] as const))),
  ['a map of 50 nodes', largeMap(50)],
  ['a map of 100 nodes', largeMap(100)],
];
const cases = maps.flatMap(([name, map]) =>
  map.states.map((state) => [`${name}, ${state.id}`, map, state.id] as const),
);

describe.each(cases)('the deck of %s', (name, map, stateId) => {
  const details = name.startsWith('a map of') ? 'none' : 'steps';
  const wide = { ...deckInputOf(map, stateId), details } as const;
  const standard = { ...deckInputOf(map, stateId, undefined, 'standard'), details: 'stages' } as const;

  it.each([
    ['16:9', wide],
    ['4:3', standard],
  ])(
    'can be read in %s: nothing below nine points, outside, over something else or cut',
    (_format, input) => {
      const problems = deckSlides(input).flatMap((slide) => fitProblems(slide, input.page));
      expect([...new Set(problems)]).toEqual([]);
    },
  );

  it('keeps the rules of the file format, with all of the map in it', async () => {
    const parts = await partsOf(wide);
    expect(deckProblems(parts)).toEqual([]);
    const slides = slidesOf(parts);
    const labelsOf = (kind: string) =>
      new Set(slides.flatMap((slide) => named(slide, kind).map((object) => headOf(object).label)));
    const [groups, lines] = [labelsOf('p:grpSp'), labelsOf('p:cxnSp')];
    for (const { label } of wide.scene.nodes) expect(groups).toContain(label);
    for (const { label } of wide.scene.edges) expect(lines).toContain(label);
  });
});

const letters = [
  '<',
  '&',
  '"',
  "'",
  ']]>',
  '&amp;',
  '=1+1',
  '\u0000',
  '\u000b',
  '\ud800',
  '\ufffe',
  '\u2028',
];
const words = ['a', ' ', '\n', '名', 'שלום', '\u202e', '👩‍👩‍👧', 'very '.repeat(60), 'ﷺ'.repeat(40)];
const label = fc
  .array(fc.constantFrom(...letters, ...words), { maxLength: 12 })
  .map((units) => units.join(''));
const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a deck of whatever labels', () => {
  it('keeps the rules of the file format', async () => {
    await fc.assert(
      fc.asyncProperty(label, label, colour, fc.boolean(), async (name, title, accent, hasLogo) => {
        const state = (id: string, unit: 'h' | 'd') => ({
          ...stateWith(
            [
              ['a', 'step', 0, 0, { name, who: title, source: name, processTime: { value: 1, unit } }],
              ['b', 'step', 240, 0, { name: title, waitTime: { value: 2, unit: 'd' } }],
              ['x', 'exit', 40, 300, { name, reason: title }],
              ['n', 'note', 400, 300, { text: name }],
              ['k', 'burst', 240, 300, { name: title, owner: name, hypothesis: title, target: 'a' }],
            ],
            [
              ['a', 'push', 'b', { sharePercent: 40 }],
              ['a', 'manualInformation', 'b', { label: name }],
            ],
          ),
          id,
          name: `${id} ${name}`,
        });
        const map: MapDocument = {
          ...documentOf(state('current', 'h'), title),
          states: [state('current', 'h'), state('future', 'd')],
          brand: { accent, footer: title, ...(hasLogo && { logo: pixel }) },
        };
        const input = deckInputOf(map, 'current');
        const look = deckLook(map.brand);
        const page = pageOf(hasLogo ? 'standard' : 'wide', { hasLogo, titlePaint: 'accent' });
        expect(deckProblems(await partsOf({ ...input, look, page }))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
