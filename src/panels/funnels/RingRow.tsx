import type { Stream } from '#src/model/document.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { streamFields } from '#src/model/mapFields.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Field } from '#src/ui/Field.tsx';
import { Select } from '#src/ui/Select.tsx';

type Ring = NonNullable<Stream['ring']>;

const { ring } = streamFields;

/** In which ring those stand who come in at the entries; new unless somebody says otherwise. */
export function RingRow() {
  const editor = useEditor();
  const chosen = useEditorState((state) => state.document.stream.ring) ?? 'new';
  const change = (next: Ring) =>
    editor.edit('Change ring of the entries', (document) => updateMap(document, { stream: { ring: next } }));
  return (
    <Field label="Who comes in" help={ring.help}>
      {({ id, describedBy }) => (
        <Select id={id} describedBy={describedBy} value={chosen} options={ring.options} onChange={change} />
      )}
    </Field>
  );
}
