import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { learning } from '#src/analysis/learning.ts';
import { ladderStrip } from '#src/panels/present/litLadder.ts';
import { presentWish } from '#src/panels/present/presentKey.ts';
import { slideName, slidesOf } from '#src/panels/present/slides.ts';
import { detailFacts, timeFacts } from '#src/analysis/stepFacts.ts';
import { activeState } from '#src/store/editorState.ts';
import { templates } from '#src/templates/index.ts';
import { createDocument, createNode } from '#src/model/create.ts';
import { testMap } from '#tests/panels/testMap.ts';

function material(document = testMap()) {
  const state = activeState({ document, stateId: '' });
  const analysis = analyse(document, state.id);
  return { document, state, analysis, slides: slidesOf(state, analysis) };
}

describe('the slides of a presentation', () => {
  it.each(
    templates.filter(({ group }) => group === 'example').map((template) => [template.id, template] as const),
  )('give each step of %s one card, and arrive at its flow time on the last', async (_, template) => {
    const { state, analysis, slides } = material(await template.load());
    const cards = slides.flatMap((slide) => (slide.type === 'step' ? [slide] : []));
    const steps = state.nodes.filter((node) => nodeRole(node) === 'step');
    expect(steps.length).toBeGreaterThan(4);
    for (const step of steps) expect(cards.filter(({ node }) => node === step)).toHaveLength(1);
    expect(cards.at(-1)?.soFar).toBeCloseTo(analysis.headline.flowTime ?? NaN, 6);
    const times = cards.map(({ soFar }) => soFar ?? NaN);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('begin with the whole stream and end with what it comes to', () => {
    const { slides } = material();
    expect(slides.map((slide) => slideName(slide, slides))).toEqual([
      'The whole stream',
      '1 of 2',
      '2 of 2',
      'What it comes to',
    ]);
  });

  it('are two for a map without steps', () => {
    expect(material(createDocument({ id: 'm' })).slides.map(({ type }) => type)).toEqual([
      'overview',
      'totals',
    ]);
  });
});

describe('the ladder of a presentation', () => {
  it('has one segment for each node on the clock, in the same order', () => {
    const { document, state, analysis } = material();
    const strip = ladderStrip(document, state, analysis);
    expect(strip?.segments.map(({ node }) => node)).toEqual(analysis.ladder.map(({ node }) => node));
  });

  it('does not exist while nothing is on the clock', () => {
    const { document, state, analysis } = material(createDocument({ id: 'm' }));
    expect(ladderStrip(document, state, analysis)).toBeUndefined();
  });
});

describe('a card', () => {
  function facts(detail: 1 | 2 | 3) {
    const { document, state, analysis } = material();
    const node = state.nodes.find((each) => nodeName(each) === 'Qualify');
    if (node === undefined) throw new Error('no Qualify');
    const lines = [...timeFacts(node, document), ...detailFacts(node, analysis, document, detail)];
    return lines.map(({ label, text }) => `${label}: ${text}`);
  }

  it('has names and times at the first level only', () => {
    expect(facts(1)).toEqual(['Process time: 45 min', 'Wait before: 4 d']);
  });

  it('adds the figures at the second', () => {
    expect(facts(2)).toContain('%C&A: 75 %');
    expect(facts(2)).toContain('People: 0.65');
    expect(facts(2).join()).toMatch(/Of the flow time: 21\.4 % · 4\.09 d/);
  });

  it('says what the customer learns where the map does', () => {
    const step = (data: Parameters<typeof createNode>[2]) =>
      createNode('step', { id: 's', x: 0, y: 0 }, data);
    expect(learning(step({ knowledge: { from: 'data', to: 'information' } }))).toBe('Data → Information');
    expect(learning(step({ knowledge: { from: 'data', to: 'data' } }))).toBe('Nothing new, still data');
    expect(learning(step({ knowledgeGained: 'What it costs' }))).toBe('What it costs');
    expect(learning(step({ knowledge: 7 }))).toBeUndefined();
    expect(learning(step({}))).toBeUndefined();
  });
});

describe('keys of a presentation', () => {
  const press = (key: string, more: object = {}) =>
    presentWish(
      { key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
      3,
      8,
    );

  it('go on with an arrow, a clicker or the space bar, and back likewise', () => {
    for (const key of ['ArrowRight', 'PageDown', ' ']) expect(press(key)).toEqual({ wish: 'go', slide: 4 });
    for (const key of ['ArrowLeft', 'PageUp']) expect(press(key)).toEqual({ wish: 'go', slide: 2 });
    expect(press(' ', { shiftKey: true })).toEqual({ wish: 'go', slide: 2 });
    expect(press('Home')).toEqual({ wish: 'go', slide: 0 });
    expect(press('End')).toEqual({ wish: 'go', slide: 7 });
  });

  it('change the detail and point', () => {
    expect(press('3')).toEqual({ wish: 'detail', detail: 3 });
    expect(press('д', { code: 'KeyL' })).toEqual({ wish: 'point' });
  });

  it('leave the browser what is its own', () => {
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('1', { ctrlKey: true })).toBeUndefined();
    expect(press('x')).toBeUndefined();
  });
});
