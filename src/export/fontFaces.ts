import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?url';
import latin700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?url';
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?url';
import extended700 from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?url';

type Face = { readonly url: string; readonly weight: number; readonly isExtended: boolean };

const faces: readonly Face[] = [
  { url: latin400, weight: 400, isExtended: false },
  { url: latin600, weight: 600, isExtended: false },
  { url: latin700, weight: 700, isExtended: false },
  { url: extended400, weight: 400, isExtended: true },
  { url: extended600, weight: 600, isExtended: true },
  { url: extended700, weight: 700, isExtended: true },
];

const extendedRange =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,' +
  'U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const loaded = new Map<string, Promise<string>>();

/**
 * CSS that carries the editor's font inside itself, for pictures: an SVG that is drawn as an image can't load anything.
 * Extended Latin is included only where the text needs it. A font that can't be loaded is left out; the picture then
 * has the next one of its list.
 */
export async function fontFaces(text: string): Promise<string> {
  // Beyond Latin-1 and the general punctuation that the first files hold.
  const needsExtended =
    /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/.test(text);
  const needed = faces.filter((face) => needsExtended || !face.isExtended);
  const rules = await Promise.all(needed.map((face) => ruleFor(face).catch(() => '')));
  return rules.join('');
}

async function ruleFor({ url, weight, isExtended }: Face): Promise<string> {
  const source = loaded.get(url) ?? dataUrlOf(url);
  loaded.set(url, source);
  const range = isExtended ? `unicode-range:${extendedRange};` : '';
  return `@font-face{font-family:Inter;font-weight:${weight};${range}src:url(${await source}) format("woff2")}`;
}

async function dataUrlOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`font not loaded: ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}
