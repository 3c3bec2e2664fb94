import { isJsonObject } from '#src/lib/json.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { Fragment } from '#src/model/fragment.ts';
import { fileLimits } from './limits.ts';
import { parseJson } from './parseJson.ts';
import { readNodesAndEdges } from './readState.ts';
import { collectRepairs } from './repairs.ts';
import { safeTree } from './safeTree.ts';
import { readFragmentSkeleton } from './skeleton.ts';
import { textSize } from './textSize.ts';
import { fileVersion, fragmentFormat } from './version.ts';

/** A node of a map stands this many objects and lists further inside its file than one of a fragment. */
const levelsAround = 2;

/** What was read, and what had to be changed for it, in words. */
export type ReadFragment = Fragment & { readonly repairs: readonly string[] };

/**
 * The piece of a map that a text from the clipboard holds, checked and mended like a file; or why it can't be pasted.
 * Connections whose ends are not both in it are left out.
 */
export function fragmentFromText(text: string): Result<ReadFragment, string> {
  const repairs = collectRepairs();
  const parsed = parseJson(text, repairs);
  if (!parsed.ok || !isJsonObject(parsed.value) || parsed.value['format'] !== fragmentFormat) {
    return failure('There is nothing from a map on the clipboard. Copy steps in a map first.');
  }
  const json = parsed.value;
  if (json['version'] !== fileVersion) {
    return failure(
      'What is on the clipboard was copied in another version of the editor. Reload both pages, then copy again.',
    );
  }
  const safe = safeTree(json, repairs);
  const skeleton = readFragmentSkeleton(safe);
  if (!skeleton.ok) {
    return failure(`What is on the clipboard is damaged: ${skeleton.problem}. Copy it again.`);
  }
  const { nodes, edges } = skeleton.value;
  if (nodes.length > fileLimits.nodes || edges.length > fileLimits.edges) {
    return failure(`Too much to paste at once: up to ${fileLimits.nodes} nodes. Copy a smaller part.`);
  }
  if (textSize(text).depth + levelsAround > fileLimits.depth) {
    return failure(
      'What is on the clipboard is nested too deeply to be saved in a map. Copy a smaller part.',
    );
  }
  const read = readNodesAndEdges({ nodes, edges }, 'On the clipboard', repairs);
  return success({ ...read, repairs: repairs.list() });
}
