import { ChevronDown } from 'lucide-react';
import { hasIdeas } from '#src/model/hasIdeas.ts';
import type { EditorState } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './Toolbar.module.css';
import { views } from './views.ts';

const options = views.map(({ view, label, help }) => ({ value: view, label, help }));

function hasPlanIn({ view, document: { parkedIdeas, states } }: EditorState): boolean {
  return view === 'plan' || parkedIdeas !== undefined || states.some(hasIdeas);
}

/** Which picture of the same map is looked at: side by side, or where there is little room, in a menu named after it. */
export function ViewSwitch() {
  const { setView } = useEditor();
  const view = useEditorState((state) => state.view);
  // A map with one state has nothing to compare, and its head more room for other things.
  const isOne = useEditorState((state) => state.document.states.length === 1 && state.view !== 'compare');
  // Nor has one without ideas a plan.
  const hasPlan = useEditorState(hasPlanIn);
  const shown = options.filter(({ value }) => (value === 'compare' ? !isOne : value !== 'plan' || hasPlan));
  const name = options.find(({ value }) => value === view)?.label;
  return (
    <>
      <span className={styles['views']}>
        <Segmented label="View" look="tabs" options={shown} value={view} onChange={setView} />
      </span>
      <span className={styles['viewMenu']}>
        <Menu
          label="Views"
          aria-label={`Shown: ${name}`}
          entries={shown.map(({ value, label }) => ({
            type: 'item',
            id: value,
            label,
            checked: value === view,
            run: () => setView(value),
          }))}
        >
          {name}
          <ChevronDown size={14} aria-hidden />
        </Menu>
      </span>
    </>
  );
}
