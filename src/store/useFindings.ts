import { useDeferredValue } from 'react';
import type { Finding } from '#src/analysis/analysis.ts';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { MapDocument } from '#src/model/document.ts';
import { useEditorState } from './useEditor.tsx';
import { useFetched } from './useFetched.ts';

/** The checks: fetched once the map and its figures stand. */
export const findingsCode = fetchedOnce(() => import('#src/analysis/findings.ts'));

const none: readonly Finding[] = [];

/**
 * What is wrong with the state being looked at, or worth asking. Nothing while the checks are on their way; then always
 * up to date, but a moment behind the figures while somebody types.
 */
export function useFindings(): readonly Finding[] {
  const document = useDeferredValue(useEditorState((state) => state.document));
  const stateId = useEditorState((state) => state.stateId);
  // An empty map behind the start screen has nothing to ask about.
  const isStarting = useEditorState((state) => state.dialog === 'start');
  const code = useFetched(findingsCode, !isStarting);
  return code === undefined || !hasState(document, stateId) ? none : code.findings(document, stateId);
}

/** A state that was just made is not in the map of a moment ago. */
function hasState(document: MapDocument, stateId: string): boolean {
  return document.states.some((state) => state.id === stateId);
}
