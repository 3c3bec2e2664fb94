import { canConnect } from '#src/model/canConnect.ts';
import type { MapEdge } from '#src/model/document.ts';
import { changeEdgeKind } from '#src/model/edits/changeEdgeKind.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';
import { insideSentence } from './fieldWords.ts';

/** The kind of a connection, to be changed. Kinds that are not allowed between these two are not offered. */
export function EdgeKindSelect({ edge }: { readonly edge: MapEdge }) {
  const editor = useEditor();
  const state = useActiveState();
  const kind = edgeKindOf(edge.kind);
  const allowed = edgeKinds.filter(
    (candidate) => candidate === kind || canConnect(state, edge.from, edge.to, candidate.id, edge.id).ok,
  );
  return (
    <Field label="Kind" help={kind.help}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          describedBy={describedBy}
          value={kind.id}
          options={allowed.map((candidate) => ({ value: candidate.id, label: candidate.title }))}
          onChange={(chosen) => {
            const label = `Turn connection into ${insideSentence(edgeKindOf(chosen).title)}`;
            editor.edit(label, (document) => changeEdgeKind(document, state.id, edge.id, chosen));
          }}
        />
      )}
    </Field>
  );
}
