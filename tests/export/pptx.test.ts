import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { deckFile, deckSlides } from '#src/export/pptx/deck.ts';
import { mapInSlides } from '#src/file/carried/slidesCarrier.ts';
import { saveMap } from '#src/file/save.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';
import { documentOf, leadState, stateWith } from '#tests/layout/sampleMaps.ts';
import { deckInputOf, headOf, named, partsOf, slidesOf, wordsIn } from './pptxParts.ts';

describe('a deck', () => {
  const lead = documentOf(leadState, 'Leads');

  it('has a step as one shape with border, fill and name, and its figures as two texts', async () => {
    const state = stateWith(
      [
        [
          'a',
          'step',
          0,
          0,
          { name: 'Write the brief', who: 'Editor', processTime: { value: 45, unit: 'min' } },
        ],
        ['b', 'step', 260, 0, { name: 'Check' }],
      ],
      [['a', 'push', 'b', {}]],
    );
    const slide = slidesOf(await partsOf(deckInputOf(documentOf(state, 'Brief'), state.id)))[1];
    const group =
      slide && named(slide, 'p:grpSp').find((each) => headOf(each).name.startsWith('Write the brief'));
    const [box, labels, values] = group === undefined ? [] : named(group, 'p:sp');
    expect(wordsIn(box)).toBe('Write the brief\nEditor');
    const paints = box && named(box, 'p:spPr')[0]?.children;
    expect(paints?.map(({ name }) => name)).toEqual(['a:xfrm', 'a:prstGeom', 'a:solidFill', 'a:ln']);
    expect(paints?.at(-1)?.children[0]?.name).toBe('a:solidFill');
    expect(wordsIn(labels)).toBe('PT\nWait\n%C&A\nPeople');
    expect(wordsIn(values)).toBe('45 min\n–\n–\n–');
  });

  it('glues the arrow between two steps to the right side of the one and the left of the other', async () => {
    const state = stateWith(
      [
        ['a', 'step', 0, 0, { name: 'One' }],
        ['b', 'step', 260, 0, { name: 'Two' }],
      ],
      [['a', 'push', 'b', {}]],
    );
    const slide = slidesOf(await partsOf(deckInputOf(documentOf(state, 'Two steps'), state.id)))[1];
    if (slide === undefined) throw new Error('there is no slide with the map');
    const [connector] = named(slide, 'p:cxnSp');
    const nameOf = (id: string | undefined) =>
      named(slide, 'p:sp')
        .map(headOf)
        .find((head) => head.id === id)?.name;
    const start = connector && named(connector, 'a:stCxn')[0];
    const end = connector && named(connector, 'a:endCxn')[0];
    expect([nameOf(start?.attributes['id']), start?.attributes['idx']]).toEqual(['One', '3']);
    expect([nameOf(end?.attributes['id']), end?.attributes['idx']]).toEqual(['Two', '1']);
    expect(connector && named(connector, 'a:prstGeom')[0]?.attributes['prst']).toBe('straightConnector1');
  });

  it('says the figures in a table and their formulas in the notes', async () => {
    const input = deckInputOf(lead, leadState.id);
    const at = deckSlides(input).findIndex(({ title }) => title.includes('figures'));
    const parts = await partsOf(input);
    const slide = slidesOf(parts)[at];
    const rows = slide === undefined ? [] : named(slide, 'a:tr').map((row) => wordsIn(row).split('\n'));
    expect(rows[0]).toEqual(['Figure', 'Value', 'Formula']);
    const flowTime = rows.find(([title]) => title === 'Flow time');
    expect(flowTime?.[2]).toBe('F = Σ v · (w + pt)');
    const notes = parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`);
    expect(wordsIn(notes).split('\n').length).toBeGreaterThan(rows.length - 1);
    expect(wordsIn(notes)).toContain(`Flow time: ${flowTime?.[1]}. F = Σ v · (w + pt)`);
  });

  it('lists every node of the flow with source and confidence', async () => {
    const slides = slidesOf(await partsOf(deckInputOf(lead, leadState.id)));
    const rows = slides.flatMap((slide) => named(slide, 'a:tr').map((row) => wordsIn(row).split('\n')));
    const head = rows.findIndex((row) => row.includes('Source'));
    expect(rows[head]).toEqual(['Of', 'Figure', 'Value', 'Source', 'Confidence']);
    expect(rows[head + 1]?.slice(3)).toEqual(['not stated', 'not stated']);
  });

  it('shows a large map in parts whose text is nine points at least', () => {
    const parts = deckSlides(deckInputOf(largeMap(50), 'current')).filter(({ title }) =>
      /Current state \(\d+ of/.test(title),
    );
    expect(parts.length).toBeGreaterThan(1);
    const sizes = parts
      .flatMap(({ objects }) => objects)
      .flatMap((object) => (object.type === 'group' ? object.children : []))
      .flatMap(({ text }) => text?.paragraphs ?? [])
      .flatMap(({ runs }) => runs.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.99);
  });

  it('carries the map, which opens as it was; a selection carries nothing', async () => {
    const whole = await deckFile(deckInputOf(lead, leadState.id));
    expect(mapInSlides(whole)).toEqual({ ok: true, value: saveMap(lead) });
    const node = leadState.nodes.find(({ kind }) => kind === 'step')?.id ?? '';
    const part = await deckFile(deckInputOf(lead, leadState.id, new Set([node])));
    expect(mapInSlides(part)).toEqual({ ok: false, problem: 'none' });
    expect(Object.keys(unzipSync(part)).some((path) => path.startsWith('customXml'))).toBe(false);
  });
});
