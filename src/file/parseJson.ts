import type { JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { findJsonProblem } from './jsonProblem.ts';
import { fileLimits } from './limits.ts';
import type { OpenProblem } from './problem.ts';
import { recogniseText } from './recognise.ts';
import type { Repairs } from './repairs.ts';
import { countNames, repeatedNames } from './repeatedNames.ts';
import { pathText } from './skeleton.ts';
import { type TextSize, textSize } from './textSize.ts';

/**
 * The JSON that a text holds, or why there is none: empty, too large, another program's file, broken at a place. A name
 * that stands twice in one object is reported: the last one counts, as everywhere in JSON.
 */
export function parseJson(text: string, repairs: Repairs, fileName?: string): Result<JsonValue, OpenProblem> {
  // Other programs' files are not judged by their size. (A byte order mark counts as white space here.)
  const size = /^\s*[{[]/.test(text) && text.length <= fileLimits.textLength ? textSize(text) : undefined;
  const excess = exceededLimit(text, size);
  if (excess !== undefined) {
    const message = `The file is too large for a map: ${excess}. Split the map, or take out long texts.`;
    return failure({ code: 'too-large', message });
  }
  // A byte order mark belongs to the encoding, not to the map.
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.replaceAll('\u0000', '').trim() === '') {
    return failure({
      code: 'empty',
      message: 'The file is empty. Choose another, or an earlier copy of it.',
    });
  }
  try {
    // What JSON.parse gives is JSON by definition.
    const value = JSON.parse(body) as JsonValue;
    // Counting costs next to nothing; only where the counts differ is it worth looking for the place.
    if (size !== undefined && size.names > countNames(value)) reportRepeated(body, repairs);
    return success(value);
  } catch {
    return failure(notJson(body, fileName));
  }
}

function reportRepeated(text: string, repairs: Repairs): void {
  for (const { path, name } of repeatedNames(text)) {
    const place = () => (path().length === 0 ? 'The map' : pathText(path()));
    repairs.add(
      place,
      `the field “${name.slice(0, 100).toWellFormed()}” stood there more than once; the last one counts.`,
    );
  }
}

/** In words, how the text exceeds a limit; undefined when it does not. */
function exceededLimit(text: string, size: TextSize | undefined): string | undefined {
  const { textLength, depth, values } = fileLimits;
  const megabyte = 1024 * 1024;
  if (text.length > textLength) {
    return `it has ${Math.ceil(text.length / megabyte)} MB; a map may have up to ${textLength / megabyte} MB`;
  }
  if (size === undefined) return undefined;
  if (size.depth > depth) return `it has more than ${depth} levels inside one another`;
  return size.values > values ? `it has ${size.values} values; a map may have up to ${values}` : undefined;
}

function notJson(body: string, fileName: string | undefined): OpenProblem {
  const other = recogniseText(body, fileName);
  if (other !== undefined) return notAMap(other);
  const found = findJsonProblem(body);
  const where = found === undefined ? '' : ` at line ${found.line}, column ${found.column}: ${found.reason}`;
  return {
    code: 'not-json',
    message: `The file can't be read as a map: its JSON breaks off${where}. Correct that place in a text editor, or open an earlier copy.`,
  };
}

/** The problem of a file that holds something else. */
export function notAMap(seemsToBe: string | undefined): OpenProblem {
  const guess = seemsToBe === undefined ? '' : ` It seems to be ${seemsToBe}.`;
  return {
    code: 'not-a-map',
    message: `This is not a map file.${guess} Choose a file that was saved as a map; its name usually ends in .vsm.json.`,
  };
}
