import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { BoardCell } from '#src/model/knowledgeBoard.ts';
import { cellKey, cellWithKey } from './nextCell.ts';

/** A card under way, and the cell under the pointer. */
export type CardDrag = { readonly id: string; readonly over: string | undefined };

/** Less than this is a click by an unsteady hand. */
const leastWay = 6;

type Press = { readonly id: string; readonly x: number; readonly y: number };

/**
 * Dragging cards with mouse or pen. Fingers scroll; they tap the card, then the place. `begin` goes to the card's
 * pointerdown; `wasDragged` tells a click that only ends a drag; `ghost` is moved along with the pointer.
 */
export function useCardDrag(
  ghost: RefObject<HTMLElement | null>,
  onDrop: (id: string, cell: BoardCell | undefined) => void,
) {
  const [drag, setDrag] = useState<CardDrag>();
  const press = useRef<Press | undefined>(undefined);
  const hasMoved = useRef(false);
  const at = useRef({ x: 0, y: 0 });
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
    moveTo(ghost.current, at.current);
  });
  useEffect(() => {
    const end = () => {
      press.current = undefined;
      setDrag(undefined);
    };
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      const from = press.current;
      if (from === undefined) return;
      if (!hasMoved.current && Math.hypot(x - from.x, y - from.y) < leastWay) return;
      hasMoved.current = true;
      at.current = { x, y };
      moveTo(ghost.current, at.current);
      const over = keyUnder(x, y);
      // Only another cell is news to the board.
      setDrag((before) => (before?.id === from.id && before.over === over ? before : { id: from.id, over }));
    };
    const onUp = ({ clientX: x, clientY: y }: PointerEvent) => {
      const found = hasMoved.current ? cellWithKey(keyUnder(x, y)) : undefined;
      if (press.current !== undefined && found !== undefined) drop.current(press.current.id, found.cell);
      end();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') end();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', onKey, { signal });
    return () => listening.abort();
  }, [ghost]);
  return {
    drag,
    begin: (event: ReactPointerEvent, id: string) => {
      hasMoved.current = false;
      if (event.pointerType === 'touch' || event.button !== 0) return;
      press.current = { id, x: event.clientX, y: event.clientY };
    },
    wasDragged: () => hasMoved.current,
    /** Whether the card under way would land here. */
    isOver: (cell: BoardCell | undefined) => drag !== undefined && drag.over === cellKey(cell),
  };
}

function moveTo(ghost: HTMLElement | null, { x, y }: { readonly x: number; readonly y: number }): void {
  if (ghost !== null) ghost.style.translate = `${x}px ${y}px`;
}

function keyUnder(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
}
