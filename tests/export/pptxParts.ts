import { strFromU8, unzipSync } from 'fflate';
import { analyse } from '#src/analysis/analyse.ts';
import { deckFile } from '#src/export/pptx/deck.ts';
import { deckLook } from '#src/export/pptx/deckLook.ts';
import { type PageFormat, pageOf } from '#src/export/pptx/page.ts';
import { slideKinds } from '#src/export/pptx/slides/index.ts';
import type { DeckInput } from '#src/export/pptx/deckInput.ts';
import { saveMap } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { sections } from '#src/scene/sections/index.ts';
import { type XmlElement, xmlTree } from './xmlTree.ts';

/** What a deck of a state is made of, with all sections; of these nodes only, where some are named. */
export function deckInputOf(
  document: MapDocument,
  stateId: string,
  selection?: ReadonlySet<string>,
  format: PageFormat = 'wide',
): DeckInput {
  const analysis = analyse(document, stateId);
  const parts = {
    selection,
    ladder: true,
    figures: true,
    sections: Object.fromEntries(sections.map(({ id }) => [id, true])),
  };
  const look = deckLook(document.brand);
  return {
    document,
    state: stateOf(document, stateId),
    analysis,
    scene: exportScene(document, stateId, analysis, parts),
    isWhole: selection === undefined,
    ladder: true,
    figures: true,
    map: selection === undefined ? saveMap(document) : undefined,
    look,
    page: pageOf(format, { hasLogo: look.logo !== undefined, titlePaint: 'ink' }),
    kinds: new Set(slideKinds.map(({ id }) => id)),
    details: 'steps',
    picked: new Set(),
  };
}

/**
 * The parts of a written deck that are XML, parsed; those of the workbooks in it as `ppt/embeddings/chart1.xlsx!…`.
 * Throws where one is not well-formed. What is no XML is an element without a name.
 */
export async function partsOf(input: DeckInput): Promise<ReadonlyMap<string, XmlElement>> {
  return new Map(parsed(await deckFile(input), ''));
}

function parsed(file: Uint8Array, before: string): readonly (readonly [string, XmlElement])[] {
  return Object.entries(unzipSync(file)).flatMap(
    ([path, bytes]): readonly (readonly [string, XmlElement])[] => {
      const name = `${before}${path}`;
      if (path.endsWith('.xlsx')) return [[name, notXml], ...parsed(bytes, `${name}!`)];
      if (!/\.(xml|rels)$/.test(path)) return [[name, notXml]];
      try {
        return [[name, xmlTree(strFromU8(bytes))]];
      } catch (problem) {
        throw new Error(`${name}: ${String(problem)}`, { cause: problem });
      }
    },
  );
}

const notXml: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** The slides in their order. */
export function slidesOf(parts: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  return [...parts]
    .flatMap(([path, part]) => {
      const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1];
      return number === undefined ? [] : [{ number: Number(number), part }];
    })
    .sort((a, b) => a.number - b.number)
    .map(({ part }) => part);
}

/** Elements of this qualified name, `p:cxnSp`, in the order of the text. */
export function named(element: XmlElement, name: string): readonly XmlElement[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => named(child, name))];
}

/** What an object of a slide is called, its number, and its alternative text. */
export function headOf(object: XmlElement) {
  const { id = '', name = '', descr = '' } = named(object, 'p:cNvPr')[0]?.attributes ?? {};
  return { id, name, label: descr };
}

/** All words in an element, paragraphs on lines of their own. */
export function wordsIn(element: XmlElement | undefined): string {
  return (element === undefined ? [] : named(element, 'a:p'))
    .map((paragraph) =>
      named(paragraph, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}
