import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { drawPicture } from '#src/export/drawPicture.ts';
import { quietWork } from '#src/export/exportWork.ts';
import { rasterise } from '#src/export/rasterise.ts';
import { pictureFrame, sceneToSvg } from '#src/export/sceneToSvg.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import type { Scene } from '#src/scene/scene.ts';
import '#src/ui/tokens.css';
import { loadTemplate } from './loadTemplate.ts';

const scale = 2;

function sceneOf(document: MapDocument, stateId = 'current'): Scene {
  const everything = { pull: true, funnel: true, rings: true, board: true };
  const parts = { selection: undefined, ladder: true, figures: true, sections: everything };
  return exportScene(document, stateId, analyse(document, stateId), parts);
}

function drawn(scene: Scene, background: 'white' | 'transparent' = 'white'): Promise<Blob> {
  const picture = { drawing: sceneDrawing(scene), frame: pictureFrame(scene), scale, background };
  return drawPicture(picture, quietWork());
}

async function points(png: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(png);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The share of points that a person would call different. */
function difference(one: ImageData, other: ImageData): number {
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const apart = [0, 1, 2].map((part) =>
      Math.abs((one.data[at + part] ?? 0) - (other.data[at + part] ?? 0)),
    );
    if (Math.max(...apart) > 64) count += 1;
  }
  return count / (one.data.length / 4);
}

describe('a picture drawn point by point', () => {
  it.each(['sales-opportunity', 'onboarding', 'customer-path'])(
    'shows what the SVG of %s shows',
    async (id) => {
      const scene = sceneOf(await loadTemplate(id));
      const { svg, ...size } = sceneToSvg(scene, { background: 'white', scale });
      const other = await rasterise(svg, { ...size, isOpaque: true }, quietWork());
      expect(difference(await points(await drawn(scene)), await points(other))).toBeLessThan(0.002);
    },
  );

  it('takes any label, as the SVG does', async () => {
    const map = await loadTemplate('lead-nurture');
    const step = map.states[0]?.nodes.find(({ kind }) => kind === 'step')?.id ?? '';
    const name = ' <b>&amp;\u0007\u202e\ud800  日本語 مرحبا 🚀';
    const scene = sceneOf(updateNodeData(map, 'current', step, { name }));
    const { svg, ...size } = sceneToSvg(scene, { background: 'white', scale });
    const other = await rasterise(svg, { ...size, isOpaque: true }, quietWork());
    expect(difference(await points(await drawn(scene)), await points(other))).toBeLessThan(0.002);
  });

  it('is see-through where that is wished, and nowhere else', async () => {
    const scene = sceneOf(await loadTemplate('lead-nurture'));
    const opacity = async (background: 'white' | 'transparent') =>
      (await points(await drawn(scene, background))).data[3];
    expect([await opacity('white'), await opacity('transparent')]).toEqual([255, 0]);
  });

  it('is given up when that is asked for', async () => {
    const scene = sceneOf(await loadTemplate('lead-nurture'));
    const picture = {
      drawing: sceneDrawing(scene),
      frame: pictureFrame(scene),
      scale,
      background: 'white',
    } as const;
    const signal = AbortSignal.abort();
    const work = { signal, progress: () => Promise.reject(new DOMException('given up', 'AbortError')) };
    await expect(drawPicture(picture, work)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
