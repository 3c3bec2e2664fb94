import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';

/** Presses keys one after the other: `press('{Enter}', '2 d', '{Tab}')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  const user = userEvent.setup({ delay: null });
  for (const key of keys) await user.keyboard(key);
}

/** The cell in the row of this name, below this head. */
export function cell(row: string, head: string, grid = 'Table of the map'): HTMLElement {
  const table = screen.getByRole('grid', { name: grid });
  const heads = within(table)
    .getAllByRole('columnheader')
    .map((each) => each.textContent);
  const found = within(table)
    .getAllByRole('row')
    .find((each) => within(each).queryByRole('rowheader')?.textContent === row);
  const cells = found?.querySelectorAll<HTMLElement>('[role="rowheader"], [role="gridcell"]');
  const wanted = cells?.[heads.indexOf(head)];
  if (wanted === undefined) throw new Error(`no cell in row "${row}" below "${head}"`);
  return wanted;
}

/** Goes to a cell as the pointer does. */
export function goTo(row: string, head: string, grid?: string): void {
  fireEvent.pointerDown(cell(row, head, grid), { button: 0, pointerType: 'mouse' });
}

/** The names of the rows, from top to bottom. */
export function rowNames(grid = 'Table of the map'): readonly (string | null)[] {
  return within(screen.getByRole('grid', { name: grid }))
    .getAllByRole('rowheader')
    .map((each) => each.textContent);
}

/** Copies, cuts or pastes at the focus, as the browser does; gives what is on the clipboard then. */
export function clipboard(what: 'copy' | 'cut' | 'paste', text = ''): string {
  let held = text;
  const clipboardData = {
    getData: () => held,
    setData: (_type: string, value: string) => {
      held = value;
    },
  };
  const target = document.activeElement;
  if (target === null) throw new Error('nothing has the focus');
  fireEvent[what](target, { clipboardData });
  return held;
}
