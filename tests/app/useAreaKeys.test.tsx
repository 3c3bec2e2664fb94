import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useAreaKeys } from '#src/app/useAreaKeys.ts';

function Page() {
  useAreaKeys();
  return (
    <div data-areas="">
      <header>
        <button type="button">Export</button>
      </header>
      <main>
        <button type="button">Zoom</button>
        <div className="react-flow__node selected" tabIndex={-1}>
          Nurture
        </div>
      </main>
      <aside>
        <input aria-label="Wait" />
      </aside>
    </div>
  );
}

function press(shiftKey = false) {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F6', shiftKey });
}

describe('F6', () => {
  it('goes from the selected symbol to its details, on to the toolbar and round again', () => {
    render(<Page />);
    press();
    expect(screen.getByText('Nurture')).toHaveFocus();
    press();
    expect(screen.getByLabelText('Wait')).toHaveFocus();
    press();
    expect(screen.getByText('Export')).toHaveFocus();
    press();
    expect(screen.getByText('Nurture')).toHaveFocus();
  });

  it('goes back with Shift', () => {
    render(<Page />);
    screen.getByLabelText('Wait').focus();
    press(true);
    expect(screen.getByText('Nurture')).toHaveFocus();
    press(true);
    expect(screen.getByText('Export')).toHaveFocus();
  });
});
