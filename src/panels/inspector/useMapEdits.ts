import { useMemo } from 'react';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { type MapPatch, updateMap } from '#src/model/edits/updateMap.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Fields } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { insideSentence } from './fieldWords.ts';

/** The edits of forms, each through the one door under a name for undo; typing in one field is one entry. */
export function useMapEdits() {
  const editor = useEditor();
  return useMemo(() => mapEdits(editor), [editor]);
}

function mapEdits(editor: Editor) {
  const stateId = () => activeState(editor.store.getState()).id;
  return {
    changeNodes: (nodes: readonly MapNode[], name: string, patch: JsonObject) => {
      const [first] = nodes;
      if (first === undefined) return;
      const of = nodes.length === 1 ? nodeName(first) : `${nodes.length} symbols`;
      const label = `Change ${wordFor(nodeKindOf(first.kind).fields, name)} of ${of}`;
      const key = `nodes ${nodes.map((node) => node.id).join(' ')} ${name}`;
      const state = stateId();
      editor.edit(
        label,
        (document) => nodes.reduce((map, { id }) => updateNodeData(map, state, id, patch), document),
        { mergeKey: key },
      );
    },
    changeEdge: (edge: MapEdge, name: string, patch: JsonObject) => {
      const kind = edgeKindOf(edge.kind);
      const label = `Change ${wordFor(kind.fields, name)} of ${insideSentence(kind.title)}`;
      const state = stateId();
      editor.edit(label, (document) => updateEdgeData(document, state, edge.id, patch), {
        mergeKey: `edge ${edge.id} ${name}`,
      });
    },
    changeMap: (what: string, patch: MapPatch) => {
      editor.edit(`Change ${what}`, (document) => updateMap(document, patch), { mergeKey: `map ${what}` });
    },
  };
}

function wordFor(fields: Fields, name: string): string {
  const field = fields[name];
  return field === undefined ? name : insideSentence(field.label);
}
