import type { NodeKind } from '#src/notation/nodeKind.ts';
import { sheetKinds } from './sheetColumns.ts';

/** The kind of the flow with this title or id, however it is spelt: `Touch point`; undefined when there is none. */
export function nodeKindNamed(text: string): NodeKind | undefined {
  const wanted = text.trim().toLowerCase();
  return sheetKinds.find(({ id, title }) => title.toLowerCase() === wanted || id.toLowerCase() === wanted);
}
