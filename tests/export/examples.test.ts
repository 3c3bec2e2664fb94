import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { sceneToSvg } from '#src/export/sceneToSvg.ts';
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

describe('the picture of an example', () => {
  it.each(examples)('%s is the stored one', (name, document) => {
    const state = document.states[0];
    if (state === undefined) throw new Error(`no state in ${name}`);
    const everything = { selection: undefined, ladder: true, figures: true };
    const scene = exportScene(document, state.id, analyse(document, state.id), everything);
    const { svg } = sceneToSvg(scene, { background: 'white', title: document.title });
    // One element a line, so that a difference can be read.
    const text = svg.replaceAll('><', '>\n<');
    const path = resolve(folder, `${name}.svg`);
    if (process.env['UPDATE_GALLERY'] === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    expect(existsSync(path), `no stored picture ${path}`).toBe(true);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });
});
