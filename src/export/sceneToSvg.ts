import { mapElement } from '#src/file/carried/xmlCarrier.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { palettes } from '#src/lib/palette.ts';
import { escapeXml, primitivesToSvg } from '#src/lib/svgText.ts';
import type { Scene } from '#src/scene/scene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';

export type SvgOptions = {
  readonly background: 'white' | 'transparent';
  /** Named for screen readers and file managers. */
  readonly title?: string;
  /** Size of the picture in pixels for one world unit; 1 unless said otherwise. */
  readonly scale?: number;
  /** The text of the map file that travels inside; left out: none does. */
  readonly map?: string | undefined;
};
export type SvgPicture = {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** White space around the drawing, in world units. */
const margin = 24;
/** The editor's font where it is installed, else what is on every machine and about as wide. */
export const fontFamily = 'Inter, Arial, Helvetica, sans-serif';

/** What a picture of the scene shows, with the space around it, in whole world units. */
export function pictureFrame({ bounds }: Scene): Rect {
  const x = Math.floor(bounds.x - margin);
  const y = Math.floor(bounds.y - margin);
  const right = Math.ceil(bounds.x + bounds.width + margin);
  const bottom = Math.ceil(bounds.y + bounds.height + margin);
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/**
 * The scene as a complete SVG file in the colours for print: text stays text, nothing is loaded from elsewhere, and it
 * is well-formed whatever the labels hold. An empty scene gives an empty picture.
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): SvgPicture {
  const scale = options.scale ?? 1;
  const { x, y, ...size } = pictureFrame(scene);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const palette = palettes.print;
  const background =
    options.background === 'white'
      ? `<rect x="${x}" y="${y}" width="${size.width}" height="${size.height}" fill="${palette.paper}"/>`
      : '';
  const title = options.title === undefined ? '' : `<title>${escapeXml(options.title)}</title>`;
  const metadata = options.map === undefined ? '' : `<metadata>${mapElement(options.map, true)}</metadata>`;
  const drawing = primitivesToSvg(sceneDrawing(scene), (paint) => palette[paint]);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="${x} ${y} ${size.width} ${size.height}" font-family="${fontFamily}">` +
    `${title}${metadata}${background}${drawing}</svg>\n`;
  return { svg, width, height };
}
