import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { StateRows } from '#src/panels/inspector/StateRows.tsx';
import { stateOf } from '#src/model/stateOf.ts';
import { smallMap } from '#tests/store/preparedEditor.ts';
import { renderWithEditor } from './renderWithEditor.tsx';

function show(stateId: string) {
  const rendered = renderWithEditor(<StateRows />, { document: smallMap() });
  act(() => rendered.editor.setStateId(stateId));
  const state = () => stateOf(rendered.editor.store.getState().document, stateId);
  return { ...rendered, state };
}

describe('the state in the details of the map', () => {
  it('says what it was made from', () => {
    show('future');
    expect(screen.getByText('Made from “Current state”')).toBeVisible();
  });

  it('takes a name, a kind, its day and that of its last revision, each under a name for undo', async () => {
    const { state, lastLabel } = show('future');
    const name = screen.getByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.type(name, 'In a year');
    expect(state().name).toBe('In a year');
    expect(lastLabel()).toBe('Rename state');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'ideal');
    expect(state().kind).toBe('ideal');
    fireEvent.change(screen.getByLabelText('Revision'), { target: { value: '2026-11-26' } });
    expect(state().revision).toBe('2026-11-26');
    expect(lastLabel()).toBe('Change revision');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2027-03-01' } });
    expect(state().date).toBe('2027-03-01');
    expect(lastLabel()).toBe('Change date');
  });

  it('changes no other state, and follows the one that is looked at', async () => {
    const { editor, state } = show('current');
    fireEvent.change(screen.getByLabelText('Revision'), { target: { value: '2026-11-26' } });
    act(() => editor.setStateId('future'));
    expect(screen.getByLabelText('Revision')).toHaveValue('');
    expect(screen.getByLabelText('Name')).toHaveValue('Future state');
    expect(state().revision).toBe('2026-11-26');
  });
});
