import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { deckFile, deckSlides } from '#src/export/pptx/deck.ts';
import { mapInSlides } from '#src/file/carried/slidesCarrier.ts';
import { saveMap } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import { templates } from '#src/templates/index.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';
import { documentOf, leadState, stateWith } from '#tests/layout/sampleMaps.ts';
import { deckInputOf, headOf, named, partsOf, slidesOf, wordsIn } from './pptxParts.ts';

const examples: readonly (readonly [string, MapDocument, string])[] = [
  ...(await Promise.all(templates.map(async ({ id, load }) => ({ id, map: await load() })))).flatMap(
    ({ id, map }) => map.states.map((state) => [`${id}, ${state.id}`, map, state.id] as const),
  ),
  ['a map of 50 nodes', largeMap(50), 'current'],
];

/** The folder that the targets of a relationship part are told from. */
function folderOf(path: string): string {
  return path.replace(/_rels\/[^/]*$/, '');
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '') steps.push(step);
  }
  return steps.join('/');
}

describe.each(examples)('the deck of %s', (_name, document, stateId) => {
  const input = deckInputOf(document, stateId);
  let written: ReturnType<typeof partsOf> | undefined;
  const deck = () => (written ??= partsOf(input));
  afterAll(() => {
    written = undefined;
  });

  it('has parts that are well-formed, listed, and found where relationships say', async () => {
    const parts = await deck();
    const relationships = [...parts].filter(([path]) => path.endsWith('.rels'));
    expect(relationships.length).toBeGreaterThan(4);
    for (const [path, part] of relationships) {
      for (const each of named(part, 'Relationship')) {
        const target = resolved(folderOf(path), each.attributes['Target'] ?? '');
        expect(parts.has(target), `${path} names ${target}`).toBe(true);
      }
    }
    const types = parts.get('[Content_Types].xml');
    const listed =
      types === undefined ? [] : named(types, 'Override').map((each) => each.attributes['PartName']);
    expect(new Set(listed).size).toBe(listed.length);
    for (const path of listed) expect(parts.has(path?.slice(1) ?? ''), `${path} is listed`).toBe(true);
    const slides = [...parts.keys()].filter((path) => path.startsWith('ppt/slides/slide'));
    for (const path of slides) expect(listed).toContain(`/${path}`);
  });

  it('gives every object of a slide a number of its own and every connector two ends that are there', async () => {
    for (const slide of slidesOf(await deck())) {
      const ids = named(slide, 'p:cNvPr').map((head) => head.attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
      const shapes = new Set(named(slide, 'p:sp').map((shape) => headOf(shape).id));
      for (const connector of named(slide, 'p:cxnSp')) {
        const ends = [named(connector, 'a:stCxn')[0], named(connector, 'a:endCxn')[0]];
        for (const end of ends) {
          expect(shapes.has(end?.attributes['id'] ?? ''), headOf(connector).name).toBe(true);
          expect(Number(end?.attributes['idx'])).toBeLessThan(8);
        }
      }
    }
  });

  it('shows every node of the map as a group with its words read aloud, and every line as a connector', async () => {
    const slides = slidesOf(await deck());
    const labels = new Set(
      slides.flatMap((slide) => named(slide, 'p:grpSp').map((group) => headOf(group).label)),
    );
    for (const { label } of input.scene.nodes) expect(labels).toContain(label);
    const lines = new Set(
      slides.flatMap((slide) => named(slide, 'p:cxnSp').map((each) => headOf(each).label)),
    );
    for (const { label } of input.scene.edges) expect(lines).toContain(label);
  });

  it('has a title and notes on every slide', async () => {
    const parts = await deck();
    const slides = slidesOf(parts);
    slides.forEach((slide, index) => {
      const titles = named(slide, 'p:ph').filter((place) => place.attributes['type'] === 'title');
      expect(titles).toHaveLength(1);
      const notes = parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`);
      expect(wordsIn(notes).trim()).not.toBe('');
    });
  });
});

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
    const head = rows.find(([title]) => title === 'Name');
    expect(head).toEqual(expect.arrayContaining(['Source', 'Confidence']));
  });

  it('shows a large map in parts whose text is nine points at least', () => {
    const parts = deckSlides(deckInputOf(largeMap(50), 'current')).filter(({ title }) =>
      title.includes('part'),
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

  it('is well-formed whatever the labels hold', async () => {
    const unit = fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      ']]>',
      '&amp;',
      '\u0000',
      '\u000b',
      '\ud800',
      '\ufffe',
      '\u2028',
      'a',
      ' ',
      '\n',
      '名',
    );
    const hostile = fc.array(unit, { maxLength: 16 }).map((units) => units.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, title) => {
        const state = stateWith(
          [
            ['a', 'step', 0, 0, { name, who: title, source: name }],
            ['b', 'step', 240, 0, { name: title }],
            ['x', 'exit', 40, 300, { name, reason: title }],
            ['n', 'note', 400, 300, { text: name }],
          ],
          [
            ['a', 'push', 'b', { sharePercent: 40 }],
            ['a', 'manualInformation', 'b', { label: name }],
          ],
        );
        const parts = await partsOf(deckInputOf(documentOf(state, title), state.id));
        expect(slidesOf(parts).length).toBeGreaterThan(1);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
