import type { RowChoice } from './grid/Grid.tsx';

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Ctrl (⌘) and Delete takes the rows away; so does Delete alone where whole rows are chosen. */
export function isRowRemoval(press: Press, choice: RowChoice): boolean {
  const isMod = press.ctrlKey || press.metaKey;
  if (press.key === 'Delete') return isMod || choice.isRows;
  return press.key === 'Backspace' && isMod;
}

/** Ctrl (⌘) and Enter puts a step after the row. */
export function isRowInsertion(press: Press): boolean {
  return press.key === 'Enter' && (press.ctrlKey || press.metaKey);
}

/** Alt and an arrow up or down moves the step in the stream. */
export function rowMove(press: Press): 'earlier' | 'later' | undefined {
  if (!press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (press.key === 'ArrowUp') return 'earlier';
  return press.key === 'ArrowDown' ? 'later' : undefined;
}
