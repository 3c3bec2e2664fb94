import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { growStream } from '#src/commands/growStream.ts';
import { startBranch } from '#src/commands/stream.ts';
import { grow, type Size } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { keepName, takesFigures, typedName } from './keepName.ts';
import { NeedQuestion } from './NeedQuestion.tsx';
import { nameFieldOf } from './nameField.ts';
import styles from './NodeView.module.css';
import { TypedFigures } from './TypedFigures.tsx';
import { useTypedNeed } from './useTypedNeed.ts';

/** Wider and higher than the drawn name by this much, so that the drawn one does not show around it. */
const margin = 3;

/**
 * The name of a node, open for typing where it is drawn. Enter and leaving it keep what was typed, Escape keeps the old
 * name; Shift+Enter makes a new line where the text may have several. In the stream Tab keeps the name and goes on with
 * a new step after it, Shift+Tab with one before it, Shift+Enter with a branch, so that a stream is typed in one go. Of
 * a step that was put before another one it asks what that one needs: behind a colon stands what is handed over.
 */
export function NameEditor({ node, size }: { node: MapNode; size: Size }) {
  const editor = useEditor();
  const kind = nodeKindOf(node.kind);
  const field = nameFieldOf(kind);
  const [before] = useState(() => typedName(node));
  const [text, setText] = useState(before);
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const { question, line, handOver } = useTypedNeed(node.id, text);

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);

  function close(isKept: boolean, goOn: () => boolean = () => false) {
    if (isDone.current) return;
    isDone.current = true;
    const state = editor.store.getState();
    const exists = activeState(state).nodes.some(({ id }) => id === node.id);
    const hadFocus = box.current === document.activeElement;
    const frame = box.current?.closest<HTMLElement>('.react-flow__node');
    if (isKept && exists && text !== before) keepName(editor, node, line, handOver);
    editor.setEditing(undefined);
    if (exists && goOn()) return;
    if (hadFocus) frame?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    // What is typed here is text, not a command; going from area to area is neither.
    if (event.key !== 'F6') event.stopPropagation();
    if (!isClosing(event, field.isMultiline)) return;
    event.preventDefault();
    close(event.key !== 'Escape', () => goOn(editor, node, event));
  }

  const { x, y, ...room } = grow(kind.nameArea(node.data, size), margin);
  return (
    <div
      className={classNames(
        'nodrag nopan nowheel nokey',
        styles['name'],
        field.isMultiline && styles['prose'],
      )}
      style={{ left: x, top: y, ...room }}
    >
      {question !== undefined && <NeedQuestion {...question} />}
      <textarea
        ref={box}
        aria-label="Name"
        aria-describedby={question?.id}
        value={text}
        rows={1}
        maxLength={field.maxLength}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => close(true)}
        onKeyDown={onKeyDown}
      />
      {takesFigures(node) && text !== before && (
        <TypedFigures line={line} fields={kind.fields} handedOver={handOver?.payload} />
      )}
    </div>
  );
}

/** Whether a key ends the typing; with several lines Shift+Enter begins a new one. */
function isClosing({ key, shiftKey, nativeEvent }: KeyboardEvent, isMultiline: boolean): boolean {
  if (nativeEvent.isComposing) return false;
  return ['Enter', 'Tab', 'Escape'].includes(key) && !(key === 'Enter' && shiftKey && isMultiline);
}

/** True when another name is open now, or a question is asked. */
function goOn(editor: Editor, node: MapNode, { key, shiftKey }: KeyboardEvent): boolean {
  if (nodeKindOf(node.kind).role === 'none') return false;
  if (key === 'Tab') return growStream(editor, node.id, shiftKey ? 'upstream' : 'downstream', true);
  if (key === 'Enter' && shiftKey) void startBranch(editor, node.id);
  return key === 'Enter' && shiftKey;
}
