import { ChevronDown } from 'lucide-react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './Toolbar.module.css';
import { views } from './views.ts';

const options = views.map(({ view, label, help }) => ({ value: view, label, help }));

/** Which picture of the same map is looked at: side by side, or where there is little room, in a menu named after it. */
export function ViewSwitch() {
  const { setView } = useEditor();
  const view = useEditorState((state) => state.view);
  // A map with one state has nothing to compare, and its head more room for other things.
  const isOne = useEditorState((state) => state.document.states.length === 1 && state.view !== 'compare');
  const shown = isOne ? options.filter(({ value }) => value !== 'compare') : options;
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
