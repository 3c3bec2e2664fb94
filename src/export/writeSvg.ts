import { type Result, success } from '#src/lib/result.ts';
import type { Exported, ExportInput } from './exportFormat.ts';
import { mapInside } from './mapInside.ts';
import { sceneToSvg } from './sceneToSvg.ts';

/** The scene as an SVG file, with the map in its metadata unless that is not wanted. */
export async function writeSvg(input: ExportInput): Promise<Result<Exported, string>> {
  const { document, scene, options } = input;
  const { background } = options;
  const { svg } = sceneToSvg(scene, { background, title: document.title, map: mapInside(input) });
  await input.progress(1);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${svg}`;
  return success({ blob: new Blob([text], { type: 'image/svg+xml' }) });
}
