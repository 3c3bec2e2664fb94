import { useId } from 'react';
import { sameJson } from '#src/model/sameJson.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { handOverLine } from '#src/model/quick/handOverLine.ts';
import { activeState, type EditorState } from '#src/store/editorState.ts';
import { useEditorState } from '#src/store/useEditor.tsx';

/** Which node needs something from the one that is being named, and the connection between them. */
export type Need = { readonly name: string; readonly edge: string };

/**
 * What is typed as the name of a step: the line that names it, and, where the map asks for what the next one needs, what
 * is handed over to it.
 */
export function useTypedNeed(step: string, text: string) {
  const id = useId();
  const need = useEditorState((state) => needOf(state, step), sameJson);
  if (need === undefined) return { line: text };
  const { line, payload } = handOverLine(text);
  return { line, handOver: { edge: need.edge, payload }, question: { id, name: need.name } };
}

/** Undefined unless the map asks for what a node needs from this step. */
function needOf(state: EditorState, step: string): Need | undefined {
  const { prompt } = state;
  if (prompt?.ask !== 'need' || prompt.step !== step) return undefined;
  const { nodes, edges } = activeState(state);
  const node = nodes.find(({ id }) => id === prompt.of);
  const edge = edges.find(({ from, to }) => from === step && to === prompt.of);
  return node && edge && { name: nodeName(node), edge: edge.id };
}
