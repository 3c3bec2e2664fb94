import { type Page, footPlace, logoRoom } from './page.ts';
import { cleanLine } from './cleanLine.ts';
import type { DeckLook } from './deckLook.ts';
import { placeXml } from './geometryXml.ts';
import type { Slide } from './slideShape.ts';
import { slideTitlePlace } from './titleSlide.ts';
import { hexOf, plainText } from './xmlText.ts';
import { palettes } from '#src/lib/palette.ts';
import type { Rect } from '#src/lib/geometry.ts';

const inches = (points: number) => points / 72;

/** Stands in the notes until they are written: the library puts all lines into one paragraph. */
export const notesMark = 'notes of this slide';

/** An empty presentation as the library makes it: as many slides, their titles' places and their notes. */
export async function emptyDeck(title: string, slides: readonly Slide[], page: Page, look: DeckLook) {
  const library = await import('pptxgenjs');
  const deck = new library.default();
  deck.defineLayout({ name: 'page', width: inches(page.width), height: inches(page.height) });
  deck.layout = 'page';
  deck.theme = { headFontFace: look.font, bodyFontFace: look.font };
  deck.title = cleanLine(title).trim() || 'Value stream';
  deck.author = '';
  deck.company = '';
  deck.subject = '';
  const background = { color: 'FFFFFF' };
  deck.defineSlideMaster({ title: 'title', background, objects: [titlePlace(slideTitlePlace(page), 36)] });
  deck.defineSlideMaster({
    title: 'content',
    background,
    slideNumber: {
      x: inches(page.width - 100),
      y: inches(514),
      w: inches(70),
      h: inches(18),
      fontSize: 9,
      align: 'right',
    },
    objects: [titlePlace(page.heading, 22)],
  });
  for (const { layout } of slides) {
    deck.addSlide({ masterName: layout }).addNotes(notesMark);
  }
  return deck.write({ outputType: 'uint8array' });
}

/** Where titles stand on a layout; in inches, as the library asks. */
function titlePlace({ x, y, width, height }: Rect, fontSize: number) {
  const options = {
    name: 'title',
    type: 'title' as const,
    x: inches(x),
    y: inches(y),
    w: inches(width),
    h: inches(height),
    fontSize,
    bold: true,
  };
  return { placeholder: { options, text: '' } };
}

/** The colours of the deck in its theme, where programs offer them and another theme replaces them. */
export function withTheme(xml: string, { accent, second }: DeckLook): string {
  const { ink, ink2, line, value, necessary, waste, customer } = palettes.print;
  const colours = {
    dk1: ink,
    lt1: '#ffffff',
    dk2: ink2,
    lt2: line,
    accent1: accent,
    accent2: value,
    accent3: necessary,
    accent4: waste,
    accent5: customer,
    accent6: second,
    hlink: accent,
    folHlink: customer,
  };
  const scheme = Object.entries(colours).map(
    ([name, colour]) => `<a:${name}><a:srgbClr val="${hexOf(colour)}"/></a:${name}>`,
  );
  return xml.replace(
    /<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s,
    `<a:clrScheme name="Map">${scheme.join('')}</a:clrScheme>`,
  );
}

/** Ids on a layout, after those of the library. */
const firstId = 60;

/**
 * What stands on every slide of a layout: the line of the client's colour, the logo (relationship `rIdLogo`), and the
 * foot. Behind all else.
 */
export function withLayout(
  xml: string,
  layout: Slide['layout'],
  { page, look, foot }: { readonly page: Page; readonly look: DeckLook; readonly foot: string },
): string {
  const objects = [
    ...(look.isBranded ? [lineXml(layout, page)] : []),
    ...(look.logo === undefined ? [] : [logoXml(logoPlace(layout, page, look.logo.size))]),
    ...(layout === 'title' || foot === '' ? [] : [footXml(foot, page)]),
  ];
  return xml.replace('</p:grpSpPr>', `</p:grpSpPr>${objects.join('')}`);
}

/** A band at the left of the title slide; a thin line under other headings. */
function lineXml(layout: Slide['layout'], { height, room }: Page): string {
  const bounds =
    layout === 'title'
      ? { x: 0, y: 0, width: 18, height }
      : { x: room.x, y: 57, width: room.width, height: 2 };
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${firstId}" name="Line"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${placeXml(bounds)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
    '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>' +
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
  );
}

/** At the right, in its own proportions: above the title of the title slide, beside other headings. */
function logoPlace(
  layout: Slide['layout'],
  { room, heading }: Page,
  size: { readonly width: number; readonly height: number },
): Rect {
  const most = layout === 'title' ? { width: 200, height: 60, y: 30 } : { ...logoRoom, y: heading.y + 2 };
  const scale = Math.min(most.width / size.width, most.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  return { x: room.x + room.width - width, y: most.y + (most.height - height) / 2, width, height };
}

function logoXml(bounds: Rect): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${firstId + 1}" name="Logo" descr="Logo"/>` +
    '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>' +
    '<p:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>' +
    `<p:spPr>${placeXml(bounds)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}

function footXml(foot: string, page: Page): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${firstId + 2}" name="Foot"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${placeXml(footPlace(page))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p>` +
    `<a:r><a:rPr lang="en-US" sz="900"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:rPr>` +
    `<a:t>${plainText(foot)}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}
