import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { deckFile, deckInput, deckSlides } from '#src/export/pptx/deck.ts';
import { mapInSlides } from '#src/file/carried/slidesCarrier.ts';
import { analyse } from '#src/analysis/analyse.ts';
import { saveMap } from '#src/file/save.ts';
import { contrastRatio } from '#src/lib/contrast.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { Brand } from '#src/model/brandField.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';
import { documentOf, leadState, stateWith } from '#tests/layout/sampleMaps.ts';
import { deckInputOf, headOf, named, partsOf, slidesOf, wordsIn } from './pptxParts.ts';

const exporting = {
  selection: undefined,
  ladder: true,
  figures: true,
  scale: 1,
  background: 'white',
} as const;
const notThere = { name: '', attributes: {}, children: [], text: '' };

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

  it('has no page of zeros for a map of which no time and no demand is known', () => {
    const { demand: _demand, ...sketch } = stateWith([], []);
    const drawn = {
      ...sketch,
      nodes: leadState.nodes.map((node) => ({ ...node, data: { name: 'A' } })),
      edges: leadState.edges,
    };
    const titles = deckSlides(deckInputOf(documentOf(drawn, 'Sketch'), drawn.id)).map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.filter((title) => /figures|time/.test(title))).toEqual([]);
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

describe('the look of a deck', () => {
  const pixel =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const state = stateWith([['a', 'step', 0, 0, { name: 'One' }]], []);
  const branded = (brand: Brand) => {
    const map = { ...documentOf(state, 'Brand'), brand };
    const scene = exportScene(map, state.id, analyse(map, state.id), exporting);
    return deckInput({ document: map, state, scene, options: exporting });
  };

  it('has the colours in its theme, light ones darker where words are set in them', async () => {
    const parts = await partsOf(branded({ accent: '#FFE000', second: '#00aa55', font: 'calibri' }));
    const theme = parts.get('ppt/theme/theme1.xml');
    const colourOf = (name: string) =>
      theme && named(theme, `a:${name}`)[0]?.children[0]?.attributes['val']?.toLowerCase();
    expect(contrastRatio(`#${colourOf('accent1')}`, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(colourOf('accent6')).toBe('00aa55');
    expect(theme && named(theme, 'a:latin').map(({ attributes }) => attributes['typeface'])).toEqual([
      'Calibri',
      'Calibri',
    ]);
  });

  it('has logo and footer on every slide by its layouts, and neither where the map has none', async () => {
    const parts = await partsOf(branded({ logo: pixel, footer: 'Confidential <Acme>' }));
    const layout = parts.get('ppt/slideLayouts/slideLayout3.xml');
    expect(parts.has('ppt/media/logo.png')).toBe(true);
    expect(layout && named(layout, 'p:pic')).toHaveLength(1);
    expect(wordsIn(layout)).toContain('Confidential <Acme> · Brand');
    const plain = await partsOf(branded({}));
    expect([...plain.keys()].some((path) => path.includes('media'))).toBe(false);
  });

  it('leaves out a logo that is no picture behind its first bytes', async () => {
    const parts = await partsOf(branded({ logo: 'data:image/png;base64,iVBORw0KGgoAAAA=' }));
    expect([...parts.keys()].some((path) => path.includes('media'))).toBe(false);
  });
});

describe('what a deck is asked', () => {
  const map = leadNurture();
  const slidesWith = (own: JsonObject) => {
    const options = { ...exporting, own: { pptx: own } };
    const state = stateOf(map, 'current');
    const scene = exportScene(map, state.id, analyse(map, state.id), options);
    const input = deckInput({ document: map, state, scene, options });
    return { input, titles: deckSlides(input).map(({ title }) => title) };
  };

  it('is its format, in the proportions of which it is written', async () => {
    const parts = await partsOf(slidesWith({ format: 'standard' }).input);
    const size = named(parts.get('ppt/presentation.xml') ?? notThere, 'p:sldSz')[0]?.attributes;
    expect([size?.['cx'], size?.['cy']]).toEqual(['9144000', '6858000']);
  });

  it('is which slides go in', () => {
    const { titles } = slidesWith({ slides: ['map'] });
    expect(titles.some((title) => title.includes('Appendix'))).toBe(false);
    expect(slidesWith({ slides: ['appendix'] }).titles.some((title) => title.includes('Appendix'))).toBe(
      true,
    );
  });

  it('is whether every step has a slide', () => {
    const steps = deckSlides(slidesWith({ details: 'steps' }).input).filter(({ title }) =>
      title.startsWith('Step:'),
    );
    expect(steps.length).toBe(stateOf(map, 'current').nodes.filter(({ kind }) => kind === 'step').length);
  });

  it('holds the state against the one that is made from it', () => {
    const compared = deckSlides(slidesWith({}).input).find(
      ({ title }) => title.endsWith('figures (1 of 2)') && title.includes(' and '),
    );
    const table = compared?.objects.find(({ type }) => type === 'table');
    const flowTime =
      table?.type === 'table' ? table.rows.find(([title]) => title === 'Flow time') : undefined;
    expect(flowTime?.slice(1, 3)).toEqual([expect.stringMatching(/ d$/), expect.stringMatching(/ d$/)]);
    expect(flowTime?.[4]).toMatch(/^\+/);
  });

  it('has the figures that the map has of its own among those compared', () => {
    const [current, future] = map.states;
    if (current === undefined || future === undefined) throw new Error('there are no two states');
    const cost = { id: 'c', name: 'Cost', unit: '€', better: 'less' } as const;
    const values = (value: number) => ({ ownValues: [{ id: 'c', value }] });
    const priced = {
      ...map,
      ownFigures: [cost],
      states: [
        { ...current, ...values(200) },
        { ...future, ...values(150) },
      ],
    };
    const rows = deckSlides(deckInputOf(priced, current.id))
      .flatMap(({ objects }) => objects)
      .flatMap((object) => (object.type === 'table' ? object.rows : []));
    expect(rows.find(([title]) => title === 'Cost')).toEqual([
      'Cost',
      '200 €',
      '150 €',
      '−50',
      '+25 %',
      'less is better',
    ]);
  });
});
