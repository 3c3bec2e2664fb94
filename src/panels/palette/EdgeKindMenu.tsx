import { ChevronDown } from 'lucide-react';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { Tooltip } from '#src/ui/Tooltip.tsx';
import { EdgeSample } from './KindIcon.tsx';
import styles from './Palette.module.css';

/** The kind that new connections get, where it is allowed. */
export function EdgeKindMenu() {
  const editor = useEditor();
  const chosen = edgeKindOf(useEditorState((state) => state.preferences.edgeKind));
  const entries = edgeKinds
    .filter((kind) => kind.from.length > 0 && kind.to.length > 0)
    .map(
      (kind): MenuEntry => ({
        type: 'item',
        id: kind.id,
        label: kind.title,
        icon: <EdgeSample kind={kind} />,
        checked: kind === chosen,
        run: () => editor.setPreferences({ edgeKind: kind.id }),
      }),
    );
  return (
    <Tooltip text={`New connections: ${chosen.title}. ${chosen.help}`} side="right">
      <Menu
        label="Kind of new connections"
        aria-label={`Kind of new connections: ${chosen.title}`}
        tone="quiet"
        side="right"
        className={styles['kind'] ?? ''}
        entries={entries}
      >
        <EdgeSample kind={chosen} width={34} />
        <ChevronDown size={10} aria-hidden />
      </Menu>
    </Tooltip>
  );
}
