import { strFromU8, unzipSync } from 'fflate';
import { analyse } from '#src/analysis/analyse.ts';
import { deckFile } from '#src/export/pptx/deck.ts';
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
): DeckInput {
  const analysis = analyse(document, stateId);
  const parts = {
    selection,
    ladder: true,
    figures: true,
    sections: Object.fromEntries(sections.map(({ id }) => [id, true])),
  };
  return {
    document,
    state: stateOf(document, stateId),
    analysis,
    scene: exportScene(document, stateId, analysis, parts),
    isWhole: selection === undefined,
    ladder: true,
    figures: true,
    map: selection === undefined ? saveMap(document) : undefined,
  };
}

/** The parts of a written deck: each as text and, as all of them are XML, parsed. Throws where one is not well-formed. */
export async function partsOf(input: DeckInput): Promise<ReadonlyMap<string, XmlElement>> {
  const parts = unzipSync(await deckFile(input));
  return new Map(
    Object.entries(parts).map(([path, bytes]) => {
      try {
        return [path, xmlTree(strFromU8(bytes))];
      } catch (problem) {
        throw new Error(`${path}: ${String(problem)}`, { cause: problem });
      }
    }),
  );
}

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
