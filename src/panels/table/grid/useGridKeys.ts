import { type KeyboardEvent, useRef } from 'react';
import type { GridProps, RowChoice } from './Grid.tsx';
import { type Spot, spotAfter } from './gridPlace.ts';
import type { GridWork } from './useGridWork.ts';

type KeysProps = GridProps & {
  readonly spot: Spot;
  readonly page: number;
  readonly work: GridWork;
  readonly choice: RowChoice;
};

/** The keys of a grid while nothing is typed: a spreadsheet's. Those that mean nothing here go on to the page. */
export function useGridKeys(props: KeysProps): (event: KeyboardEvent) => void {
  // After Escape, Tab leaves the grid from any column: nobody is caught in it.
  const isLeaving = useRef(false);
  return (event) => {
    if (event.defaultPrevented || props.place.editing !== undefined) return;
    const wasLeaving = isLeaving.current;
    if (event.key !== 'Shift') isLeaving.current = false;
    if (event.key === 'Escape') {
      const isEnded = props.work.escape();
      isLeaving.current = !isEnded;
      if (!isEnded) props.onEscape?.();
      if (isEnded || props.onEscape !== undefined) handled(event);
      return;
    }
    if (event.key === 'Tab') {
      if (!wasLeaving && props.work.tab(event.shiftKey)) handled(event);
      return;
    }
    if (props.onRowKey?.(event, props.choice) === true || move(event, props) || act(event, props.work)) {
      handled(event);
    }
  };
}

function handled(event: KeyboardEvent) {
  event.preventDefault();
  event.stopPropagation();
}

function move(event: KeyboardEvent, { rows, columns, page, spot, work }: KeysProps): boolean {
  if (event.altKey) return false;
  const next = spotAfter(event, spot, { rows, columns, page });
  if (next === undefined) return false;
  work.go(next, { isRange: event.shiftKey });
  return true;
}

function act(event: KeyboardEvent, work: GridWork): boolean {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) {
    // The browser's own copy and paste follow, which need no permission; the page's commands must not.
    if (/^[cxv]$/i.test(key) && !event.altKey && !event.shiftKey) event.stopPropagation();
    return false;
  }
  if (event.altKey) return false;
  if (key === ' ' && event.shiftKey) work.chooseRows();
  else if (key === 'Enter' || key === 'F2' || key === ' ') work.edit();
  else if (key === 'Delete') work.clear();
  else if (key === 'Backspace') work.edit('');
  else if (key.length === 1) work.edit(key);
  else {
    // A word is being composed: it goes into the cell, whose field takes the focus before the first letter.
    if (key === 'Process' || key === 'Dead') work.edit('');
    return false;
  }
  return true;
}
