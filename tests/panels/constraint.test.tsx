import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findings } from '#src/analysis/findings.ts';
import { duration } from '#src/lib/duration.ts';
import { setDemand } from '#src/model/edits/setDemand.ts';
import { ConstraintPanel } from '#src/panels/constraint/ConstraintPanel.tsx';
import { activeState } from '#src/store/editorState.ts';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

describe('the constraint panel', () => {
  it('shows the three signals side by side, each leading to its step', async () => {
    const { editor } = renderWithEditor(<ConstraintPanel />);
    const signals = within(screen.getByRole('region', { name: 'Three signals' }));
    expect(signals.getByRole('button', { name: /Longest wait.*15 d.*Nurture/ })).toBeVisible();
    expect(signals.getByRole('button', { name: /Lowest %C&A.*75 %.*Qualify/ })).toBeVisible();
    await userEvent.click(signals.getByRole('button', { name: /Highest utilisation.*Qualify/ }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['qualify']);
  });

  it('says which step it is and why', () => {
    renderWithEditor(<ConstraintPanel />);
    expect(screen.getByText('“Qualify” is the constraint.')).toBeVisible();
    expect(screen.getByText(/Of all steps with people it is loaded most/)).toBeVisible();
  });

  it('says plainly where more arrives than can be done', () => {
    const busy = { units: 4000, per: duration(1, 'mo'), at: 'entry' } as const;
    renderWithEditor(<ConstraintPanel />, { document: setDemand(testMap(), 'current', busy) });
    expect(
      screen.getByText(/More arrives at “Qualify” than can be done: .* units a week pile up/),
    ).toBeVisible();
  });

  it('says what is missing where nothing is known', () => {
    renderWithEditor(<ConstraintPanel />, { document: setDemand(testMap(), 'current', undefined) });
    expect(screen.getByText('Not known yet.')).toBeVisible();
    expect(screen.getByText('Enter demand, process times and people to see it.')).toBeVisible();
  });

  it('keeps its answers on the map, and asks for people last', async () => {
    const { editor, lastLabel } = renderWithEditor(<ConstraintPanel />);
    expect(screen.queryByLabelText('More people')).toBeNull();
    await userEvent.click(screen.getByText('Add people'));
    await userEvent.type(await screen.findByLabelText('More people'), 'One');
    const state = () => activeState(editor.store.getState());
    const codes = () => findings(editor.store.getState().document, 'current').map(({ code }) => code);
    expect(codes()).toContain('only-more-people');
    await userEvent.type(screen.getByLabelText('What does the customer not know yet?'), 'The price');
    expect(state().missingKnowledge).toEqual({ people: 'One', unknown: 'The price' });
    expect(codes()).not.toContain('only-more-people');
    expect(lastLabel()).toBe('Answer a question at the constraint');
  });
});
