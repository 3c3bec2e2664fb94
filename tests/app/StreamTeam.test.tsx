import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { initials, StreamTeam } from '#src/app/StreamTeam.tsx';
import { createDocument } from '#src/model/create.ts';
import { renderWithEditor } from '#tests/panels/renderWithEditor.tsx';

it('shows the initials of who looks after the stream, and leads to their names', async () => {
  const document = createDocument({
    id: 'm',
    stream: { roles: { manager: 'Ann Berger', coordinator: 'Bo Lind' } },
  });
  const { editor } = renderWithEditor(<StreamTeam />, { document });
  const team = screen.getByRole('button', {
    name: 'Value stream manager Ann Berger, Team coordinator Bo Lind',
  });
  expect(
    [...team.querySelectorAll('[data-initials]')].map((each) => each.getAttribute('data-initials')),
  ).toEqual(['AB', 'BL']);
  await userEvent.click(team);
  expect(editor.store.getState().panel).toBe('customer');
});

it('is not there while nobody is named', () => {
  renderWithEditor(<StreamTeam />, { document: createDocument({ id: 'm' }) });
  expect(screen.queryByRole('button')).toBeNull();
});

it('takes the first and the last name, or two letters of the only one', () => {
  expect(initials('Ann Maria Berger')).toBe('AB');
  expect(initials(' bo ')).toBe('BO');
  expect(initials('Ö')).toBe('Ö');
});
