import {
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  AlignCenterHorizontal,
  type LucideIcon,
  Trash2,
} from 'lucide-react';
import { type Command, isCommandEnabled } from '#src/commands/command.ts';
import { commandOf, commands } from '#src/commands/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './Inspector.module.css';

/** Pictures that are understood without words; a command without one shows its title. */
const icons: Readonly<Record<string, LucideIcon>> = {
  'arrange.align-left': AlignStartVertical,
  'arrange.align-centre': AlignCenterVertical,
  'arrange.align-right': AlignEndVertical,
  'arrange.align-top': AlignStartHorizontal,
  'arrange.align-middle': AlignCenterHorizontal,
  'arrange.align-bottom': AlignEndHorizontal,
  'arrange.distribute-horizontally': AlignHorizontalDistributeCenter,
  'arrange.distribute-vertically': AlignVerticalDistributeCenter,
};

/** Every command of the Arrange group that can be run, and deleting. */
export function GroupActions() {
  const editor = useEditor();
  const remove = commandOf('edit.delete');
  const arrange = commands.filter((command) => command.group === 'Arrange');
  const enabled = useEditorState(() =>
    arrange
      .filter((command) => isCommandEnabled(command, editor))
      .map((command) => command.id)
      .join(' '),
  ).split(' ');
  return (
    <div className={styles['actions']}>
      {arrange
        .filter((command) => enabled.includes(command.id))
        .map((command) => (
          <ActionButton key={command.id} command={command} />
        ))}
      <Button tone="danger" onClick={() => void remove.run(editor)}>
        <Trash2 size={15} aria-hidden /> Delete
      </Button>
    </div>
  );
}

function ActionButton({ command }: { readonly command: Command }) {
  const editor = useEditor();
  const Icon = icons[command.id];
  const run = () => void command.run(editor);
  return Icon === undefined ? (
    <Button onClick={run}>{command.title}</Button>
  ) : (
    <IconButton tone="plain" label={command.title} icon={<Icon size={17} aria-hidden />} onClick={run} />
  );
}
