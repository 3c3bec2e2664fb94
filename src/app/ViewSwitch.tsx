import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { views } from './views.ts';

const options = views.map(({ view, label, help }) => ({ value: view, label, help }));

/** Which picture of the same map is looked at. */
export function ViewSwitch() {
  const editor = useEditor();
  const view = useEditorState((state) => state.view);
  // A map with one state has nothing to compare, and its head more room for other things.
  const isOne = useEditorState((state) => state.document.states.length === 1 && state.view !== 'compare');
  const shown = isOne ? options.filter(({ value }) => value !== 'compare') : options;
  return <Segmented label="View" look="tabs" options={shown} value={view} onChange={editor.setView} />;
}
