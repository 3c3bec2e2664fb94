import type { ReactNode } from 'react';
import { commandTitle, isCommandEnabled } from '#src/commands/command.ts';
import { commandOf } from '#src/commands/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { shortcutWords } from './shortcutWords.ts';

type CommandButtonProps = {
  /** Id of the command. */
  readonly command: string;
  /** Without an icon the button shows its words. */
  readonly icon?: ReactNode;
  /** Other words than the command's title. */
  readonly label?: string;
  readonly tone?: 'plain' | 'primary' | 'quiet';
};

/** A button that does what a command does; name, key, and whether it can be pressed come from the command. */
export function CommandButton({ command: id, icon, label, tone = 'quiet' }: CommandButtonProps) {
  const editor = useEditor();
  const command = commandOf(id);
  const title = useEditorState(() => commandTitle(command, editor));
  const isEnabled = useEditorState(() => isCommandEnabled(command, editor));
  const isOn = useEditorState(() => command.isOn?.(editor));
  const shared = {
    tone,
    // A button that is switched off under the focus would lose it: it stays, and does nothing.
    'aria-disabled': !isEnabled,
    'aria-pressed': isOn,
    onClick: () => {
      if (isEnabled) void command.run(editor);
    },
  };
  if (icon === undefined) return <Button {...shared}>{label ?? title}</Button>;
  return <IconButton {...shared} label={label ?? title} icon={icon} shortcut={shortcutWords(command)} />;
}
