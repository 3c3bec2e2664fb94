import { updateMap } from '#src/model/edits/updateMap.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './Toolbar.module.css';

/** The map's title, typed where it stands. */
export function MapTitle() {
  const editor = useEditor();
  const title = useEditorState((state) => state.document.title);
  return (
    <h1 className={styles['title']}>
      <TextInput
        label="Title of the map"
        className={styles['titleInput']}
        value={title}
        maxLength={200}
        placeholder="Untitled map"
        onChange={(next) => {
          editor.edit('Rename map', (document) => updateMap(document, { title: next }), {
            mergeKey: 'title',
          });
        }}
      />
    </h1>
  );
}
