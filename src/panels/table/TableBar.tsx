import { ArrowDown, ArrowUp, Plus, Spline, Trash2 } from 'lucide-react';
import { platform } from '#src/commands/platform.ts';
import { shortcutText } from '#src/commands/shortcuts.ts';
import type { StreamDirection } from '#src/model/edits/moveInStream.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { Select } from '#src/ui/Select.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import styles from './Table.module.css';
import { tableGroupings } from './tableGroups.ts';

type TableBarProps = {
  /** True: a row of a symbol has the focus, not the empty one. */
  readonly hasRow: boolean;
  readonly isConnecting: boolean;
  readonly onInsert: () => void;
  readonly onRemove: () => void;
  readonly onMove: (direction: StreamDirection) => void;
  readonly onConnect: () => void;
};

/** What can be done to rows, for those who do not use the keys; grouping and columns. */
export function TableBar(props: TableBarProps) {
  const { hasRow, isConnecting, onInsert, onRemove, onMove, onConnect } = props;
  const ifRow = (run: () => void) => () => {
    if (hasRow) run();
  };
  const row = { 'aria-disabled': !hasRow, tone: 'quiet' as const };
  return (
    <div className={styles['bar']}>
      <Button tone="quiet" size="s" onClick={onInsert}>
        <Plus size={15} aria-hidden />
        Step
      </Button>
      <IconButton
        {...row}
        label="Earlier in the stream"
        shortcut={shortcutText('Alt+ArrowUp', platform)}
        icon={<ArrowUp size={16} aria-hidden />}
        onClick={ifRow(() => onMove('earlier'))}
      />
      <IconButton
        {...row}
        label="Later in the stream"
        shortcut={shortcutText('Alt+ArrowDown', platform)}
        icon={<ArrowDown size={16} aria-hidden />}
        onClick={ifRow(() => onMove('later'))}
      />
      <IconButton
        {...row}
        label="Connections"
        aria-pressed={isConnecting}
        icon={<Spline size={16} aria-hidden />}
        onClick={ifRow(onConnect)}
      />
      <IconButton
        {...row}
        label="Delete rows"
        shortcut={shortcutText('Mod+Delete', platform)}
        icon={<Trash2 size={16} aria-hidden />}
        onClick={ifRow(onRemove)}
      />
      <span className={styles['space']} />
      <Grouping />
      <ColumnChoice />
    </div>
  );
}

function Grouping() {
  const editor = useEditor();
  const state = useActiveState();
  const table = useEditorState(({ preferences }) => preferences.table);
  const offered = tableGroupings.filter((grouping) => grouping.isUseful(state));
  const chosen = offered.find(({ id }) => id === table.groupBy)?.id ?? 'none';
  return (
    <div className={styles['grouping']}>
      <Select
        label="Group rows"
        value={chosen}
        options={offered.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(groupBy) => editor.setPreferences({ table: { ...table, groupBy } })}
      />
    </div>
  );
}
