import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { cellWords, limitWords } from '#src/analysis/board/boardWords.ts';
import { moveOnBoard } from '#src/model/edits/moveOnBoard.ts';
import {
  type BoardCard,
  type BoardCell,
  type KnowledgeBoard,
  knowledgeBoard,
} from '#src/model/knowledgeBoard.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { activeState } from '#src/store/editorState.ts';
import { useAnalysis, useEditor } from '#src/store/useEditor.tsx';
import type { BoardWork } from './boardWork.ts';
import { useCardDrag } from './useCardDrag.ts';

/** Taking cards up and moving them, the ghost along with them; what has to be said aloud of it; and the element of the whole board. */
export function useWork(board: KnowledgeBoard, ghost: RefObject<HTMLElement | null>) {
  const editor = useEditor();
  const analysis = useAnalysis();
  const page = useRef<HTMLDivElement>(null);
  const held = useRef<string | undefined>(undefined);
  const [pickedId, setPickedId] = useState<string>();
  const [message, setMessage] = useState('');
  const cardOf = (id: string | undefined) => board.cards.find(({ node }) => node.id === id);

  // A card that has moved, by hand or by undo, is another element; the keys go on with it.
  useEffect(() => {
    const id = held.current;
    if (id !== undefined && document.activeElement === document.body)
      page.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus();
  });

  function move(card: BoardCard, cell: BoardCell | undefined) {
    const { stateId, document } = editor.store.getState();
    const name = nodeName(card.node);
    setPickedId(undefined);
    held.current = card.node.id;
    const label = `Move “${name}” to ${cellWords(cell)}`;
    editor.edit(label, (map) => moveOnBoard(map, stateId, card.node.id, cell));
    const after = editor.store.getState();
    if (after.document === document) setMessage(`“${name}” stays where it is.`);
    else {
      const column = knowledgeBoard(activeState(after)).columns.find(({ level }) => level === cell?.level);
      setMessage(`“${name}”: ${cellWords(cell)}.${column === undefined ? '' : ` ${limitWords(column)}.`}`);
    }
    editor.select({ nodes: new Set([card.node.id]) });
  }

  const dragging = useCardDrag(ghost, (id, cell) => {
    const card = cardOf(id);
    if (card !== undefined) move(card, cell);
  });
  const work: BoardWork = {
    analysis,
    picked: cardOf(pickedId),
    pick: (card) => {
      setPickedId(card?.node.id);
      if (card !== undefined) editor.select({ nodes: new Set([card.node.id]) });
    },
    move,
    dragging,
  };
  const keeping = {
    onFocus: ({ target }: FocusEvent) => {
      held.current = target instanceof HTMLElement ? target.dataset['card'] : undefined;
    },
    onBlur: () => {
      held.current = undefined;
    },
  };
  return { work, message, page, keeping };
}
