import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { carriedNamespace, mapElement } from '#src/file/carried/xmlCarrier.ts';
import { page } from './page.ts';
import type { Slide } from './slideShape.ts';
import { slideXml } from './slideXml.ts';
import { plainText } from './xmlText.ts';
import { cleanLine } from './cleanLine.ts';

const inches = (points: number) => points / 72;
/** Set where Inter is not; on every computer, or something as wide. */
const font = 'Arial';

/** The map file that travels inside, as a part that presentation programs keep and do not show. */
export type CarriedMap = { readonly text: string };

/**
 * Slides as a presentation. The library makes the frame that programs ask for (theme, master, layouts, notes); the
 * slides themselves are written here, as it knows no connectors, no groups and gives some numbers twice. What it names in
 * the list of contents and does not write is taken out, and all is compressed.
 */
export async function packDeck(
  title: string,
  slides: readonly Slide[],
  carried?: CarriedMap,
): Promise<Uint8Array> {
  const written = await framed(title, slides);
  if (!(written instanceof Uint8Array)) throw new Error('the presentation is not bytes');
  const parts = Object.fromEntries(
    Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/')),
  );
  slides.forEach((slide, index) => {
    parts[`ppt/slides/slide${index + 1}.xml`] = strToU8(slideXml(slide));
    change(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`, (xml) => withNotes(xml, slide.notes));
  });
  if (carried !== undefined) carry(parts, carried);
  change(parts, contentTypes, (xml) =>
    xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, path: string) =>
      path in parts ? override : '',
    ),
  );
  // The list of contents comes first: some programs look for it there.
  const { [contentTypes]: first, ...others } = parts;
  return zipSync({ ...(first !== undefined && { [contentTypes]: first }), ...others }, { level: 6 });
}

const contentTypes = '[Content_Types].xml';

/** Stands in the notes until they are written: the library puts all lines into one paragraph. */
const notesMark = 'notes of this slide';

function withNotes(xml: string, notes: readonly string[]): string {
  const at = xml.indexOf(notesMark);
  const start = xml.lastIndexOf('<a:p>', at);
  const end = xml.indexOf('</a:p>', at);
  if (at < 0 || start < 0 || end < 0) throw new Error('the presentation has no place for notes');
  const paragraphs = notes.map(
    (note) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${plainText(note)}</a:t></a:r></a:p>`,
  );
  return `${xml.slice(0, start)}${paragraphs.join('')}${xml.slice(end + '</a:p>'.length)}`;
}

type Parts = Record<string, Uint8Array>;

function change(parts: Parts, path: string, edit: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`the presentation has no ${path}`);
  parts[path] = strToU8(edit(strFromU8(part)));
}

/** An empty presentation with as many slides, their titles' places and their notes. */
async function framed(title: string, slides: readonly Slide[]) {
  const library = await import('pptxgenjs');
  const deck = new library.default();
  deck.defineLayout({ name: 'page', width: inches(page.width), height: inches(page.height) });
  deck.layout = 'page';
  deck.theme = { headFontFace: font, bodyFontFace: font };
  deck.title = cleanLine(title);
  deck.author = '';
  deck.company = '';
  deck.subject = '';
  const background = { color: 'FFFFFF' };
  deck.defineSlideMaster({ title: 'title', background, objects: [titlePlace(1.33, 1.4, 36)] });
  deck.defineSlideMaster({
    title: 'content',
    background,
    slideNumber: { x: 12, y: 7.14, w: 0.92, h: 0.25, fontSize: 9, align: 'right' },
    objects: [titlePlace(0.22, 0.56, 22)],
  });
  for (const { layout } of slides) {
    deck.addSlide({ masterName: layout }).addNotes(notesMark);
  }
  return deck.write({ outputType: 'uint8array' });
}

/** Where titles stand on a layout; in inches, as the library asks. */
function titlePlace(y: number, height: number, fontSize: number) {
  const options = {
    name: 'title',
    type: 'title' as const,
    x: 0.42,
    y,
    w: 12.5,
    h: height,
    fontSize,
    bold: true,
  };
  return { placeholder: { options, text: '' } };
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** A custom part of the package (ECMA-376, custom XML data storage), which programs keep when they save. */
function carry(parts: Parts, { text }: CarriedMap): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  parts['customXml/item1.xml'] = strToU8(`${declaration}${mapElement(text, false)}`);
  parts['customXml/itemProps1.xml'] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="{6F1C5A2E-8B0D-4E57-9C11-3D2A7F9B4E60}" xmlns:ds="${office}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  change(parts, contentTypes, (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  change(parts, 'ppt/_rels/presentation.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdMap" Type="${office}/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
}
