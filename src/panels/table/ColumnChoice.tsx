import { Columns3 } from 'lucide-react';
import { useRef, useState } from 'react';
import { defaultTableChoice } from '#src/store/tableChoice.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Popover } from '#src/ui/Popover.tsx';
import styles from './Table.module.css';
import { columnGroups } from './tableColumns.ts';

/** Which columns the table has beside the name; remembered. */
export function ColumnChoice() {
  const editor = useEditor();
  const table = useEditorState((state) => state.preferences.table);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choose = (columns: readonly string[]) => editor.setPreferences({ table: { ...table, columns } });
  return (
    <>
      <Button
        ref={button}
        tone="quiet"
        size="s"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Columns3 size={15} aria-hidden />
        Columns
      </Button>
      {isOpen && (
        <Popover label="Columns" anchor={button} onClose={() => setOpen(false)}>
          <div className={styles['choice']}>
            {columnGroups.map((group) => (
              <fieldset key={group.title} className={styles['choiceGroup']}>
                <legend>{group.title}</legend>
                {group.columns.map((column) => (
                  <Checkbox
                    key={column.id}
                    checked={table.columns.includes(column.id)}
                    onChange={(isShown) =>
                      choose(
                        isShown
                          ? [...table.columns, column.id]
                          : table.columns.filter((id) => id !== column.id),
                      )
                    }
                  >
                    {column.title}
                  </Checkbox>
                ))}
              </fieldset>
            ))}
          </div>
          <Button tone="quiet" size="s" onClick={() => choose(defaultTableChoice.columns)}>
            The usual columns
          </Button>
        </Popover>
      )}
    </>
  );
}
