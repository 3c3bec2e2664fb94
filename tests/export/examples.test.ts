import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { sceneToSvg } from '#src/export/sceneToSvg.ts';
import type { SectionChoice } from '#src/scene/sections/isSectionShown.ts';
import { sections } from '#src/scene/sections/index.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { arrangeInBands } from '#src/layout/arrangeInBands.ts';
import type { MapDocument } from '#src/model/document.ts';
import { showBands } from '#src/model/edits/showBands.ts';
import { updateStage } from '#src/model/edits/updateBand.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { templates } from '#src/templates/index.ts';
import { leadStages } from '#tests/fixtures/leadStages.ts';
import { documentOf, sampleStates } from '#tests/layout/sampleMaps.ts';

/**
 * Every example as a stored picture, compared as text. After a change that is meant: look at the new pictures, then
 * store them with UPDATE_GALLERY=1.
 */
const folder = resolve(import.meta.dirname, '../gallery/examples');

/** The first state under the name of the template, further ones with the name of the state behind it. */
async function templateStates(): Promise<(readonly [string, MapDocument])[]> {
  const maps = await Promise.all(templates.map(async ({ id, load }) => ({ id, map: await load() })));
  return maps.flatMap(({ id, map }) =>
    map.states.map(
      (state, index) =>
        [index === 0 ? `template-${id}` : `template-${id}-${state.id}`, { ...map, states: [state] }] as const,
    ),
  );
}

/** Three zones, three lanes, one hand-over agreed and the others dotted. */
function stagesAndLanes(): MapDocument {
  const shown = showBands(leadStages(), 'current', 'lanes', true);
  const zoned = updateStage(shown, 'current', 'analyze', { zone: 'existing' });
  const agreed = { trigger: 'A question is asked', owner: 'Ann', payload: 'The question' };
  const solid = updateEdgeData(zoned, 'current', 'e3', agreed);
  return arrangeInBands(updateNodeData(solid, 'current', 's4', { zone: undefined }), 'current');
}

const examples: readonly (readonly [string, MapDocument])[] = [
  ...(await templateStates()),
  ['stages-lanes-and-hand-overs', stagesAndLanes()],
  ...sampleStates.map(([name, state]) => [name.replaceAll(' ', '-'), documentOf(state, name)] as const),
];

function pictureOf(document: MapDocument, sections?: SectionChoice) {
  const state = document.states[0];
  if (state === undefined) throw new Error('no state');
  const parts = { selection: undefined, ladder: true, figures: true, sections };
  const scene = exportScene(document, state.id, analyse(document, state.id), parts);
  const { svg, width, height } = sceneToSvg(scene, { background: 'white', title: document.title });
  // One element a line, so that a difference can be read.
  return { text: svg.replaceAll('><', '>\n<'), size: `${width} × ${height}` };
}

const isUpdate = process.env['UPDATE_GALLERY'] === '1';

describe('the picture of an example', () => {
  it.each(examples)('%s is the stored one', (name, document) => {
    const { text } = pictureOf(document);
    const path = resolve(folder, `${name}.svg`);
    if (isUpdate) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), `no stored picture ${path}`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  // By their checksums, which take no room: UPDATE_GALLERY=1 puts the pictures into .cache/everything to be looked at.
  it('with all that can stand with it is the one that was looked at', () => {
    const everything = Object.fromEntries(sections.map(({ id }) => [id, true]));
    const found = examples.map(([name, document]) => {
      const { text, size } = pictureOf(document, everything);
      if (isUpdate) {
        mkdirSync(looked, { recursive: true });
        writeFileSync(resolve(looked, `${name}.svg`), text);
      }
      return `${createHash('sha256').update(text).digest('hex').slice(0, 16)}  ${size}  ${name}`;
    });
    const list = `${found.join('\n')}\n`;
    if (isUpdate) writeFileSync(checksums, list);
    expect(list).toBe(readFileSync(checksums, 'utf8'));
  });
});

const looked = resolve(import.meta.dirname, '../../.cache/everything');
const checksums = resolve(folder, 'everything.txt');
