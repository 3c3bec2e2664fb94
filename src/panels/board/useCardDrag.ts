import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import type { BoardCell } from '#src/model/knowledgeBoard.ts';
import { cellKey, cellWithKey } from './nextCell.ts';

/** A card under way: where the pointer is, and the cell under it. */
export type CardDrag = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly over: string | undefined;
};

/** Less than this is a click by an unsteady hand. */
const leastWay = 6;

type Press = { readonly id: string; readonly x: number; readonly y: number };

/**
 * Dragging cards with mouse or pen. Fingers scroll; they tap the card, then the place. `begin` goes to the card's
 * pointerdown; `wasDragged` tells a click that only ends a drag.
 */
export function useCardDrag(onDrop: (id: string, cell: BoardCell | undefined) => void) {
  const [drag, setDrag] = useState<CardDrag>();
  const press = useRef<Press | undefined>(undefined);
  const hasMoved = useRef(false);
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
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
      setDrag({ id: from.id, x, y, over: keyUnder(x, y) });
    };
    const onUp = ({ clientX: x, clientY: y }: PointerEvent) => {
      const found = hasMoved.current ? cellWithKey(keyUnder(x, y)) : undefined;
      if (press.current !== undefined && found !== undefined) drop.current(press.current.id, found.cell);
      end();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return {
    drag,
    begin: (event: ReactPointerEvent, id: string) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      hasMoved.current = false;
      press.current = { id, x: event.clientX, y: event.clientY };
    },
    wasDragged: () => hasMoved.current,
    /** Whether the card under way would land here. */
    isOver: (cell: BoardCell | undefined) => drag !== undefined && drag.over === cellKey(cell),
  };
}

function keyUnder(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
}
