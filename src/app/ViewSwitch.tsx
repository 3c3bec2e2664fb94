import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { views } from './views.ts';

const options = views.map(({ view, label, help }) => ({ value: view, label, help }));

/** Which picture of the same map is looked at. */
export function ViewSwitch() {
  const editor = useEditor();
  const view = useEditorState((state) => state.view);
  return <Segmented label="View" look="tabs" options={options} value={view} onChange={editor.setView} />;
}
