import type { Fragment } from '#src/model/fragment.ts';
import { jsonText } from './jsonText.ts';
import { edgeJson, nodeJson } from './save.ts';
import { fileVersion, fragmentFormat } from './version.ts';

/** A piece of a map as text for the clipboard: JSON with a name of its own, so that any editor tab knows it again. */
export function fragmentToText(fragment: Fragment): string {
  return jsonText({
    format: fragmentFormat,
    version: fileVersion,
    nodes: fragment.nodes.map(nodeJson),
    edges: fragment.edges.map(edgeJson),
  });
}
