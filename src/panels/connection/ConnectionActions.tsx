import { ArrowLeftRight, ArrowRightFromLine, ArrowRightToLine, Plus, Trash2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commandOf } from '#src/commands/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './ConnectionForm.module.css';

type Icon = ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;

const actions: readonly { readonly id: string; readonly Icon: Icon }[] = [
  { id: 'stream.insert-step', Icon: Plus },
  { id: 'stream.reattach-start', Icon: ArrowRightFromLine },
  { id: 'stream.reattach-end', Icon: ArrowRightToLine },
  { id: 'stream.reverse-connection', Icon: ArrowLeftRight },
  { id: 'edit.delete', Icon: Trash2 },
];

/** What else can be done with the selected connection. */
export function ConnectionActions() {
  const editor = useEditor();
  const possible = useEditorState(() =>
    actions.flatMap(({ id }) => (isCommandEnabled(commandOf(id), editor) ? [id] : [])).join(' '),
  ).split(' ');
  return (
    <div className={styles['actions']}>
      {actions.map(({ id, Icon }) => {
        const command = commandOf(id);
        const isPossible = possible.includes(id);
        return (
          <IconButton
            key={id}
            label={id === 'edit.delete' ? 'Delete connection' : command.title}
            icon={<Icon size={16} aria-hidden />}
            aria-disabled={!isPossible}
            onClick={() => {
              if (isPossible) void command.run(editor);
            }}
          />
        );
      })}
    </div>
  );
}
