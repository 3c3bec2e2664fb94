import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { IconButton } from '#src/ui/IconButton.tsx';
import { Tooltip } from '#src/ui/Tooltip.tsx';

it('names an icon button and shows its key to the keyboard', async () => {
  render(<IconButton label="Undo" shortcut="Ctrl+Z" icon={<svg />} />);
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  expect(await screen.findByRole('tooltip')).toHaveTextContent('Ctrl+Z');
});

it('describes a control by its tooltip and hides it on Escape', async () => {
  render(
    <Tooltip text="Waiting work">
      <button type="button">Queue</button>
    </Tooltip>,
  );
  await userEvent.tab();
  expect(screen.getByRole('button')).toHaveAccessibleDescription('Waiting work');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
});
