import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { StateSwitch } from '#src/app/StateSwitch.tsx';
import { removeState } from '#src/model/edits/removeState.ts';
import { renderWithEditor } from '#tests/panels/renderWithEditor.tsx';
import { smallMap } from '#tests/store/preparedEditor.ts';

const oneState = removeState(smallMap(), 'future');
const tab = (name: string) => screen.findByRole('radio', { name });

// What is fetched when it is wanted is at hand, so that no test waits for it.
beforeAll(async () => {
  await Promise.all([import('#src/app/StateTabs.tsx'), import('#src/ui/MenuSurface.tsx')]);
});

describe('the states in the head of the page', () => {
  it('are no more than an offer while there is one', async () => {
    const { editor } = renderWithEditor(<StateSwitch />, { document: oneState });
    expect(screen.queryByRole('radiogroup')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '+ Future state' }));
    expect(await tab('Future')).toBeChecked();
    expect(await tab('Future')).toHaveFocus();
    expect(editor.store.getState().document.states.map(({ basedOn }) => basedOn)).toEqual([
      undefined,
      'current',
    ]);
  });

  it('are switched by a click and by arrow keys', async () => {
    const { editor } = renderWithEditor(<StateSwitch />, { document: smallMap() });
    await userEvent.click(await tab('Future'));
    expect(editor.store.getState().stateId).toBe('future');
    await userEvent.keyboard('{ArrowLeft}');
    expect(editor.store.getState().stateId).toBe('current');
  });

  it('stand in a menu with all that can be done to them', async () => {
    const { editor } = renderWithEditor(<StateSwitch />, { document: smallMap() });
    await userEvent.click(await screen.findByRole('button', { name: /^States/ }));
    expect(await screen.findByRole('menuitemcheckbox', { name: 'Current state' })).toBeChecked();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Delete state' }));
    await expect.poll(() => editor.store.getState().document.states).toHaveLength(1);
    act(() => editor.undo());
    expect(await tab('Current')).toBeChecked();
    expect(editor.store.getState().document.states).toHaveLength(2);
  });

  it('are named where they stand; an empty name leaves the old one', async () => {
    const { editor } = renderWithEditor(<StateSwitch />, { document: smallMap() });
    await tab('Current');
    act(() => editor.setNamingState(true));
    const name = await screen.findByRole('textbox', { name: 'Name of the state' });
    expect(name).toHaveFocus();
    await userEvent.clear(name);
    await userEvent.type(name, 'How it is today{Enter}');
    expect(await tab('How it is today')).toBeChecked();
    expect(editor.store.getState().document.states[0]?.name).toBe('How it is today');
    act(() => editor.setNamingState(true));
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Name of the state' }));
    await userEvent.tab();
    expect(editor.store.getState().document.states[0]?.name).toBe('How it is today');
  });
});
