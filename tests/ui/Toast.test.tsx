import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Dialog } from '#src/ui/Dialog.tsx';
import { type ToastMessage, ToastRegion } from '#src/ui/Toast.tsx';

const taken: string[] = [];
const deleted: ToastMessage = {
  id: 'a',
  tone: 'info',
  text: 'Deleted.',
  action: { label: 'Undo', run: () => void taken.push('undone') },
};

describe('messages', () => {
  it('offer what can be done about them, and go once it is done', async () => {
    const gone: string[] = [];
    render(<ToastRegion messages={[deleted]} onDismiss={(id) => void gone.push(id)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(taken).toEqual(['undone']);
    expect(gone).toEqual(['a']);
  });

  it('stand in the open dialog, where they can be pressed, and on the page again once it is closed', () => {
    const page = (isOpen: boolean) => (
      <>
        <ToastRegion messages={[deleted]} onDismiss={() => undefined} />
        {isOpen && (
          <Dialog title="Maps" onClose={() => undefined}>
            many
          </Dialog>
        )}
      </>
    );
    const view = render(page(true));
    expect(within(screen.getByRole('dialog')).getByText('Deleted.')).toBeInTheDocument();
    view.rerender(page(false));
    expect(screen.getByText('Deleted.')).toBeInTheDocument();
  });
});
