import type { JsonValue } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { findJsonProblem } from './jsonProblem.ts';
import { fileLimits } from './limits.ts';
import type { OpenProblem } from './problem.ts';
import { recogniseText } from './recognise.ts';
import { textSize } from './textSize.ts';

/** The JSON that a text holds, or why there is none: empty, too large, another program's file, broken at a place. */
export function parseJson(text: string, fileName?: string): Result<JsonValue, OpenProblem> {
  const excess = exceededLimit(text);
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
    return success(JSON.parse(body) as JsonValue);
  } catch {
    return failure(notJson(body, fileName));
  }
}

/** In words, how the text exceeds a limit; undefined when it does not. Other programs' files are not judged by it. */
function exceededLimit(text: string): string | undefined {
  const { textLength, depth, values } = fileLimits;
  const megabyte = 1024 * 1024;
  if (text.length > textLength) {
    return `it has ${Math.ceil(text.length / megabyte)} MB; a map may have up to ${textLength / megabyte} MB`;
  }
  if (!/^\ufeff?\s*[{[]/.test(text)) return undefined;
  const size = textSize(text);
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
