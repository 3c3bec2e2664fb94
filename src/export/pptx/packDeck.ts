import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { carriedNamespace, mapElement } from '#src/file/carried/xmlCarrier.ts';
import { chartWorkbook } from './chartWorkbook.ts';
import { chartXml } from './chartXml.ts';
import type { DeckLook } from './deckLook.ts';
import { emptyDeck, notesMark, withLayout, withTheme } from './frame.ts';
import type { Page } from './page.ts';
import type { Slide, SlideChart } from './slideShape.ts';
import { slideXml } from './slideXml.ts';
import { plainText } from './xmlText.ts';

/** The map file that travels inside, as a part that presentation programs keep and do not show. */
export type CarriedMap = { readonly text: string };

/** A deck before it is written. */
export type Deck = {
  readonly title: string;
  readonly slides: readonly Slide[];
  readonly page: Page;
  readonly look: DeckLook;
  /** At the bottom of every slide; empty for none. */
  readonly foot: string;
  readonly carried?: CarriedMap | undefined;
};

/**
 * Slides as a presentation. The library makes the frame that programs ask for (theme, master, layouts, notes); the
 * slides themselves are written here, as it knows no connectors, no groups and gives some numbers twice. What it names in
 * the list of contents and does not write is taken out, and all is compressed. `progress` is told between slides how much
 * is done.
 */
export async function packDeck(
  deck: Deck,
  progress: (part: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const { title, slides, page, look, carried } = deck;
  const written = await emptyDeck(title, slides, page, look);
  if (!(written instanceof Uint8Array)) throw new Error('the presentation is not bytes');
  const parts = Object.fromEntries(
    Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/')),
  );
  change(parts, 'ppt/theme/theme1.xml', (xml) => withTheme(xml, look));
  change(parts, 'ppt/presentation.xml', withListsInOrder);
  decorate(parts, deck);
  const charts = { count: 0 };
  for (const [index, slide] of slides.entries()) {
    addSlide(parts, slide, index + 1, charts);
    await progress((index + 1) / slides.length);
  }
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
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Parts = Record<string, Uint8Array>;

function change(parts: Parts, path: string, edit: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`the presentation has no ${path}`);
  parts[path] = strToU8(edit(strFromU8(part)));
}

/** The schema has the master of the notes before the slides (ECMA-376, 19.2.1.26), the library behind them. */
function withListsInOrder(xml: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0];
  return list === undefined ? xml : xml.replace(list, '').replace('<p:sldIdLst>', `${list}<p:sldIdLst>`);
}

/** Layouts of the library in their order: its own, then ours. */
const layouts = { title: 2, content: 3 } as const;

/** What the client's look puts on every slide. */
function decorate(parts: Parts, { page, look, foot }: Deck): void {
  const { logo } = look;
  if (logo !== undefined) parts[`ppt/media/logo.${logo.ending}`] = logo.bytes;
  for (const layout of ['title', 'content'] as const) {
    const file = `slideLayout${layouts[layout]}.xml`;
    change(parts, `ppt/slideLayouts/${file}`, (xml) => withLayout(xml, layout, { page, look, foot }));
    if (logo === undefined) continue;
    const target = `../media/logo.${logo.ending}`;
    relate(parts, `ppt/slideLayouts/_rels/${file}.rels`, { id: 'rIdLogo', type: 'image', target });
  }
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

function relate(parts: Parts, path: string, { id, type, target }: Relation): void {
  const added = `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;
  change(parts, path, (xml) => xml.replace('</Relationships>', `${added}</Relationships>`));
}

/** One slide with its notes and its charts, each with its workbook. `charts` counts those of the deck. */
function addSlide(parts: Parts, slide: Slide, number: number, charts: { count: number }): void {
  const relations = new Map<SlideChart, string>();
  for (const object of slide.objects) {
    if (object.type !== 'chart') continue;
    charts.count += 1;
    relations.set(object, `rIdChart${charts.count}`);
    addChart(parts, object, charts.count);
    relate(parts, `ppt/slides/_rels/slide${number}.xml.rels`, {
      id: `rIdChart${charts.count}`,
      type: 'chart',
      target: `../charts/chart${charts.count}.xml`,
    });
  }
  parts[`ppt/slides/slide${number}.xml`] = strToU8(slideXml(slide, relations));
  change(parts, `ppt/notesSlides/notesSlide${number}.xml`, (xml) => withNotes(xml, slide.notes));
}

function addChart(parts: Parts, chart: SlideChart, number: number): void {
  parts[`ppt/charts/chart${number}.xml`] = strToU8(chartXml(chart));
  parts[`ppt/charts/_rels/chart${number}.xml.rels`] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
  );
  relate(parts, `ppt/charts/_rels/chart${number}.xml.rels`, {
    id: 'rId1',
    type: 'package',
    target: `../embeddings/chart${number}.xlsx`,
  });
  parts[`ppt/embeddings/chart${number}.xlsx`] = chartWorkbook(chart);
  list(
    parts,
    `ppt/charts/chart${number}.xml`,
    `application/vnd.openxmlformats-officedocument.drawingml.chart+xml`,
  );
}

/** Names the type of a part. */
function list(parts: Parts, path: string, type: string): void {
  change(parts, contentTypes, (xml) =>
    xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  );
}

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

/** A custom part of the package (ECMA-376, custom XML data storage), which programs keep when they save. */
function carry(parts: Parts, { text }: CarriedMap): void {
  parts['customXml/item1.xml'] = strToU8(`${declaration}${mapElement(text, false)}`);
  parts['customXml/itemProps1.xml'] = strToU8(
    `${declaration}<ds:datastoreItem ds:itemID="{6F1C5A2E-8B0D-4E57-9C11-3D2A7F9B4E60}" xmlns:ds="${office}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${carriedNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts['customXml/_rels/item1.xml.rels'] = strToU8(
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  list(
    parts,
    'customXml/itemProps1.xml',
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
  relate(parts, 'ppt/_rels/presentation.xml.rels', {
    id: 'rIdMap',
    type: 'customXml',
    target: '../customXml/item1.xml',
  });
}
