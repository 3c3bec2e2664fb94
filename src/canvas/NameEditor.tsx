import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { grow, type Size } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { nameFieldOf } from './nameField.ts';
import styles from './NodeView.module.css';

/** Wider and higher than the drawn name by this much, so that the drawn one does not show around it. */
const margin = 3;

/**
 * The name of a node, open for typing where it is drawn. Enter, Tab and leaving it keep what was typed, Escape keeps
 * the old name; Shift+Enter makes a new line where the text may have several.
 */
export function NameEditor({ node, size }: { node: MapNode; size: Size }) {
  const editor = useEditor();
  const kind = nodeKindOf(node.kind);
  const field = nameFieldOf(kind);
  const area = kind.nameArea(node.data, size);
  const stored = node.data[field.name];
  const before = typeof stored === 'string' ? stored : '';
  const [text, setText] = useState(before);
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);

  function close(isKept: boolean) {
    if (isDone.current) return;
    isDone.current = true;
    const state = editor.store.getState();
    const exists = activeState(state).nodes.some(({ id }) => id === node.id);
    const hadFocus = box.current === document.activeElement;
    const frame = box.current?.closest<HTMLElement>('.react-flow__node');
    if (isKept && exists && text !== before) {
      const patch = { [field.name]: text };
      editor.edit('Rename', (map) => updateNodeData(map, state.stateId, node.id, patch));
    }
    editor.setEditing(undefined);
    if (hadFocus) frame?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is typed here is text, not a command.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const isNewLine = event.key === 'Enter' && event.shiftKey && field.isMultiline;
    if (isNewLine || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    close(event.key !== 'Escape');
  }

  const { x, y, ...room } = grow(area, margin);
  return (
    <div
      className={classNames(
        'nodrag nopan nowheel nokey',
        styles['name'],
        field.isMultiline && styles['prose'],
      )}
      style={{ left: x, top: y, ...room }}
    >
      <textarea
        ref={box}
        aria-label="Name"
        value={text}
        rows={1}
        maxLength={field.maxLength}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => close(true)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
