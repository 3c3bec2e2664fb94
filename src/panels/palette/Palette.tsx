import { Spline } from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import { draggedKind } from '#src/commands/draggedKind.ts';
import { commandOf } from '#src/commands/index.ts';
import { platform } from '#src/commands/platform.ts';
import { shortcutText } from '#src/commands/shortcuts.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Tooltip } from '#src/ui/Tooltip.tsx';
import { EdgeKindMenu } from './EdgeKindMenu.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './Palette.module.css';

/** What can be drawn: a click arms the tool, a drag carries the symbol to its place, a key does the same as a click. */
export function Palette() {
  return (
    <div className={styles['rail']}>
      <fieldset className={styles['group']} aria-label="Symbols">
        {nodeKinds
          .filter((kind) => kind.inPalette)
          .map((kind) => (
            <KindTool key={kind.id} kind={kind} />
          ))}
      </fieldset>
      <fieldset className={styles['group']} aria-label="Connections">
        <ToolButton
          command="insert.connection"
          icon={<Spline size={20} strokeWidth={1.7} />}
          short="Connect"
          help="Join two symbols: click the first, then the second."
        />
        <EdgeKindMenu />
      </fieldset>
    </div>
  );
}

function KindTool({ kind }: { readonly kind: NodeKind }) {
  const startDrag = (event: DragEvent) => {
    event.dataTransfer.setData(draggedKind, kind.id);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <ToolButton
      command={`insert.${kind.id}`}
      icon={<KindIcon kind={kind} />}
      short={kind.short}
      help={kind.help}
      onDragStart={startDrag}
    />
  );
}

type ToolButtonProps = {
  readonly command: string;
  readonly icon: ReactNode;
  readonly short: string;
  readonly help: string;
  readonly onDragStart?: (event: DragEvent) => void;
};

function ToolButton({ command: id, icon, short, help, onDragStart }: ToolButtonProps) {
  const editor = useEditor();
  const command = commandOf(id);
  const isOn = useEditorState(() => command.isOn?.(editor) ?? false);
  const key = command.shortcuts?.[0];
  const shortcut = key === undefined ? undefined : shortcutText(key, platform);
  return (
    <Tooltip text={`${command.title}. ${help}`} shortcut={shortcut} side="right">
      <button
        type="button"
        className={styles['tool']}
        aria-pressed={isOn}
        aria-label={command.title}
        aria-keyshortcuts={key}
        draggable={onDragStart !== undefined}
        onDragStart={onDragStart}
        onClick={() => void command.run(editor)}
      >
        <span className={styles['icon']}>{icon}</span>
        <span className={styles['name']}>{short}</span>
      </button>
    </Tooltip>
  );
}
