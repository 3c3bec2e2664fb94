import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BandSettings } from '#src/panels/inspector/BandSettings.tsx';
import { activeState } from '#src/store/editorState.ts';
import { twoStages } from '#tests/layout/bandedMap.ts';
import { leadStages } from '#tests/fixtures/leadStages.ts';
import { renderWithEditor } from './renderWithEditor.tsx';

function rendered(document = twoStages()) {
  const view = renderWithEditor(<BandSettings />, { document });
  return { ...view, state: () => activeState(view.editor.store.getState()) };
}

function withoutStages() {
  const document = leadStages();
  return { ...document, states: document.states.map((state) => ({ ...state, stages: [] })) };
}

describe('stages and lanes in the details of the map', () => {
  it('starts with the five stages', () => {
    const { state, lastLabel } = rendered(withoutStages());
    fireEvent.click(screen.getByRole('button', { name: 'Add the five stages' }));
    expect(state().stages).toHaveLength(5);
    expect(lastLabel()).toBe('Add the five stages');
    expect(screen.queryByRole('button', { name: 'Add the five stages' })).not.toBeInTheDocument();
  });

  it('opens a stage: its words, its zone, its width', async () => {
    const { state } = rendered();
    fireEvent.click(screen.getByText('Define'));
    fireEvent.change(await screen.findByLabelText('Marketing name'), { target: { value: 'Hello' } });
    fireEvent.change(screen.getByLabelText('Zone'), { target: { value: 'existing' } });
    const width = screen.getByLabelText('Width');
    fireEvent.change(width, { target: { value: '500' } });
    fireEvent.blur(width);
    expect(state().stages[0]).toMatchObject({ marketingName: 'Hello', zone: 'existing', width: 500 });
    expect(state().nodes[1]?.x).toBe(600);
  });

  it('moves a stage with its steps and removes it, each to be undone', async () => {
    const { state, editor } = rendered();
    fireEvent.click(screen.getByText('Define'));
    fireEvent.click(await screen.findByRole('button', { name: 'Move right, with all that stands in it' }));
    expect(state().nodes.map(({ x }) => x)).toEqual([500, 100]);
    fireEvent.click(screen.getByRole('button', { name: 'Remove stage' }));
    expect(state().stages.map(({ id }) => id)).toEqual(['measure']);
    editor.undo();
    editor.undo();
    expect(state()).toEqual(twoStages().states[0]);
  });

  it('says what stands elsewhere than it belongs, and moves it in', () => {
    const { state } = rendered(leadStages());
    expect(screen.queryByText(/outside the stage or lane/)).not.toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('Show lanes on the map'));
    expect(screen.getByText(/outside the stage or lane/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Move in' }));
    expect(screen.queryByText(/outside the stage or lane/)).not.toBeInTheDocument();
    expect(state().nodes.find(({ id }) => id === 's6')?.data['lane']).toBe('account');
  });

  it('hides what is not wanted on the map', () => {
    const { state } = rendered();
    fireEvent.click(screen.getByLabelText('Show stages on the map'));
    expect(state().bands?.stages).toBe('hidden');
  });
});
