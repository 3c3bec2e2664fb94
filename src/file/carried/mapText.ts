import { failure, type Result, success } from '#src/lib/result.ts';
import { isZip } from '#src/lib/zipEntries.ts';
import type { Carried, CarriedProblem } from './carriedProblem.ts';
import { isPng, mapInPng } from './pngCarrier.ts';
import { mapInSlides } from './slidesCarrier.ts';
import { mapInXml } from './xmlCarrier.ts';

/** A file as it was picked, dropped or pasted: its text, or its bytes where it holds something else. */
export type FileContent = { readonly text: string } | { readonly bytes: Uint8Array };

/** The text of a map file, and whether it was found inside another file: that one is no place to save it to. */
export type MapText = { readonly text: string; readonly isCarried: boolean };

/**
 * The text of the map that a file holds: that of a map file itself, or what a picture, drawing or presentation carries
 * inside; or in words why there is none in it. A text that is something else is given as it is, for `openMap` to say what.
 */
export function mapText(content: FileContent): Result<MapText, string> {
  if ('text' in content) return inText(content.text);
  const { bytes } = content;
  if (isPng(bytes)) return answer(mapInPng(bytes), 'picture');
  const inside = isZip(bytes) ? mapInSlides(bytes) : undefined;
  if (inside !== undefined) return answer(inside, 'slides');
  return inText(new TextDecoder().decode(bytes));
}

function inText(text: string): Result<MapText, string> {
  const isDrawing = /^\ufeff?\s*</.test(text) && text.slice(0, longestProlog).includes('<svg');
  return isDrawing ? answer(mapInXml(text), 'drawing') : success({ text, isCarried: false });
}

/** Declarations and comments of other programs may stand before the drawing. */
const longestProlog = 10_000;

type Carrier = 'picture' | 'drawing' | 'slides';
const these: Readonly<Record<Carrier, string>> = {
  picture: 'this picture',
  drawing: 'this drawing',
  slides: 'these slides',
};

function answer(carried: Carried, by: Carrier): Result<MapText, string> {
  return carried.ok
    ? success({ text: carried.value, isCarried: true })
    : failure(problemWords(carried.problem, by));
}

function problemWords(problem: CarriedProblem, by: Carrier): string {
  const inside = `The map inside ${these[by]}`;
  switch (problem) {
    case 'none':
      return (
        `There is no map inside ${these[by]}: it was left out, or a program has taken it out on the way. ` +
        'Open the map file; its name usually ends in .vsm.json.'
      );
    case 'damaged':
      return `${inside} is damaged or breaks off. Get the file again from where it comes, or open the map file.`;
    case 'too-large':
      return `${inside} is larger than a map may be. Open the map file, or split the map.`;
    case 'newer':
      return `${inside} was put there by a newer version of the editor. Reload the page to get the newest editor.`;
  }
}
