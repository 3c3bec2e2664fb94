// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { sceneToSvg } from '#src/export/sceneToSvg.ts';
import type { MapState } from '#src/model/document.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { documentOf, leadState, stateWith } from '#tests/layout/sampleMaps.ts';

const everything = { selection: undefined, ladder: true, figures: true };

function svgOf(state: MapState, title = 'A map'): string {
  const document = documentOf(state, title);
  return sceneToSvg(exportScene(document, state.id, analyse(document, state.id), everything), {
    background: 'white',
    title,
  }).svg;
}

function parse(svg: string): Document {
  const parsed = new DOMParser().parseFromString(svg, 'application/xml');
  const error = parsed.querySelector('parsererror');
  if (error !== null) throw new Error(`not well-formed: ${error.textContent}`);
  return parsed;
}

function textsOf(svg: string): readonly string[] {
  return [...parse(svg).querySelectorAll('text')].map((text) => text.textContent);
}

/** Everything that has ever broken an XML file. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '&',
        '"',
        "'",
        '>',
        ']]>',
        '<!--',
        '&amp;',
        '\u0000',
        '\u000b',
        '\u001f',
        '\ud800',
        '\udfff',
        '\ufffe',
        '\uffff',
        '\u0085',
        '\u2028',
        'a',
        ' ',
        '\n',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('the SVG of a scene', () => {
  it('is well-formed whatever the labels hold', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, reason, title) => {
        const state = stateWith(
          [
            ['a', 'step', 0, 0, { name, who: reason }],
            ['b', 'step', 240, 0, { name: reason }],
            ['x', 'exit', 40, 300, { name, reason }],
            ['n', 'note', 400, 300, { text: name }],
          ],
          [
            ['a', 'push', 'b', { sharePercent: 40 }],
            ['a', 'manualInformation', 'b', { label: name }],
          ],
        );
        expect(parse(svgOf(state, title)).documentElement.tagName).toBe('svg');
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('keeps text as text', () => {
    const texts = textsOf(svgOf(leadState));
    expect(texts).toContain('Capture lead');
    expect(texts).toContain('30 %');
    expect(texts).toContain('70 % leave');
    expect(texts).toContain('Flow time');
  });

  it('holds markup in a name as words', () => {
    const texts = textsOf(svgOf(stateWith([['a', 'step', 0, 0, { name: '<b>&amp;' }]])));
    expect(texts).toContain('<b>&amp;');
  });

  it('names what is drawn for people who hear it', () => {
    const labels = [...parse(svgOf(leadState)).querySelectorAll('[aria-label]')].map((element) =>
      element.getAttribute('aria-label'),
    );
    expect(labels).toContain('Push from Nurture to Score, hand over, 30 %');
    expect(
      labels.some((label) => label?.startsWith('Step Qualify with prospect, process time 45 min, wait 4 d')),
    ).toBe(true);
  });

  it('loads nothing and carries no script', () => {
    const svg = svgOf(leadState);
    expect(svg).not.toMatch(/href|<script|<style|url\(|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
  });

  it('has a white ground only when asked for', () => {
    const document = documentOf(leadState);
    const scene = exportScene(document, leadState.id, analyse(document, leadState.id), everything);
    const grounds = (background: 'white' | 'transparent') =>
      parse(sceneToSvg(scene, { background }).svg).documentElement.firstElementChild?.tagName;
    expect(grounds('white')).toBe('rect');
    expect(grounds('transparent')).toBe('g');
  });

  it('is as many pixels large as the scale says', () => {
    const document = documentOf(leadState);
    const scene = exportScene(document, leadState.id, analyse(document, leadState.id), everything);
    const once = sceneToSvg(scene, { background: 'white' });
    const twice = sceneToSvg(scene, { background: 'white', scale: 2 });
    expect([twice.width, twice.height]).toEqual([once.width * 2, once.height * 2]);
  });

  it('is an empty picture for an empty map', () => {
    const empty = stateWith([]);
    const document = documentOf(empty);
    const scene = exportScene(document, empty.id, analyse(document, empty.id), everything);
    expect(parse(sceneToSvg(scene, { background: 'transparent' }).svg).documentElement.children).toHaveLength(
      0,
    );
  });
});
