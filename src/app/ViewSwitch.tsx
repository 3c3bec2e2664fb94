import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';

const views = [
  { value: 'map', label: 'Map', help: 'The map as a drawing' },
  { value: 'table', label: 'Table', help: 'The same map as rows and columns' },
] as const;

/** Which picture of the same map is looked at. */
export function ViewSwitch() {
  const editor = useEditor();
  const view = useEditorState((state) => state.view);
  return <Segmented label="View" look="tabs" options={views} value={view} onChange={editor.setView} />;
}
