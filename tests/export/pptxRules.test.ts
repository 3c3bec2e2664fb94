import { describe, expect, it } from 'vitest';
import { deckSlides } from '#src/export/pptx/deck.ts';
import type { DeckInput } from '#src/export/pptx/deckInput.ts';
import type { MapDocument } from '#src/model/document.ts';
import { templates } from '#src/templates/index.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';
import { fitProblems } from './pptxFit.ts';
import { deckInputOf, partsOf } from './pptxParts.ts';
import { deckProblems } from './pptxRules.ts';

const maps: readonly (readonly [string, MapDocument])[] = [
  ...(await Promise.all(templates.map(async ({ id, load }) => [id, await load()] as const))),
  ['a map of 50 nodes', largeMap(50)],
  ['a map of 100 nodes', largeMap(100)],
];
const cases = maps.flatMap(([name, map]) =>
  map.states.flatMap((state) =>
    (['wide', 'standard'] as const).map(
      (format) => [`${name}, ${state.id}, ${format}`, map, state.id, format] as const,
    ),
  ),
);

describe.each(cases)('the deck of %s', (_name, map, stateId, format) => {
  const withSteps = deckInputOf(map, stateId, undefined, format);
  const inputs: readonly DeckInput[] = [withSteps, { ...withSteps, details: 'stages' }];

  it('can be read: nothing below nine points, outside, over something else or cut', () => {
    const problems = inputs.flatMap((input) =>
      deckSlides(input).flatMap((slide) => fitProblems(slide, input.page)),
    );
    expect([...new Set(problems)]).toEqual([]);
  });

  it('keeps the rules of the file format', async () => {
    expect(deckProblems(await partsOf(withSteps))).toEqual([]);
  });
});
