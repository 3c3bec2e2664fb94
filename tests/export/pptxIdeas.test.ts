import { describe, expect, it } from 'vitest';
import { deckSlides } from '#src/export/pptx/deck.ts';
import type { Slide } from '#src/export/pptx/slideShape.ts';
import { salesOpportunity } from '#src/templates/salesOpportunity.ts';
import { documentOf, stateWith } from '#tests/layout/sampleMaps.ts';
import { deckInputOf } from './pptxParts.ts';

const namesOn = ({ objects }: Slide) => objects.map((object) => ('name' in object ? object.name : ''));
const lineName = 'What the idea is about';

function mapSlide(target: string): Slide {
  const state = stateWith(
    [
      ['a', 'step', 0, 0, { name: 'One' }],
      ['b', 'step', 260, 0, { name: 'Two' }],
      ['idea', 'burst', 0, -300, { name: 'Better', target }],
    ],
    [['a', 'push', 'b', {}]],
  );
  const slide = deckSlides(deckInputOf(documentOf(state, 'Ideas'), state.id))[1];
  if (slide === undefined) throw new Error('there is no slide with the map');
  return slide;
}

describe('an idea on a slide', () => {
  it('is joined with its step by a connector that is glued to both', () => {
    const line = mapSlide('a').objects.find((object) => 'name' in object && object.name === lineName);
    expect(line).toMatchObject({ type: 'connector', head: undefined });
    if (line?.type !== 'connector') throw new Error('it is no connector');
    expect(line.from).toBeDefined();
    expect(line.to).toBeDefined();
  });

  it('has a line of its own to a connection, to which nothing can be glued', () => {
    const lines = mapSlide('a>b').objects.filter(
      (object) => 'name' in object && object.name.startsWith(lineName),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(({ type }) => type === 'shape')).toBe(true);
  });

  it('stays with its step where a map takes several slides', () => {
    const deck = deckSlides({ ...deckInputOf(salesOpportunity(), 'current'), details: 'none' });
    const pages = deck.filter(({ title }) => title.startsWith('Sales opportunity: Current state ('));
    expect(pages.length).toBeGreaterThan(1);
    for (const [idea, step] of [
      ['idea1', 's2'],
      ['idea2', 's3'],
      ['idea3', 's4'],
      ['idea4', 's5'],
    ] as const) {
      const page = pages.find((each) => namesOn(each).some((name) => name.endsWith(`(${step})`)));
      expect(page && namesOn(page).some((name) => name.endsWith(`(${idea})`)), idea).toBe(true);
    }
  });
});
