import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionForm } from '#src/panels/connection/ConnectionForm.tsx';
import { useActiveState } from '#src/store/useEditor.tsx';
import { renderWithEditor } from './renderWithEditor.tsx';

function FormOf({ id, close }: { readonly id: string; readonly close: () => void }) {
  const edge = useActiveState().edges.find((candidate) => candidate.id === id);
  return edge && <ConnectionForm edge={edge} hasFocus close={close} />;
}

function open(id = 'e2') {
  const close = vi.fn();
  const view = renderWithEditor(<FormOf id={id} close={close} />, { selected: { edges: new Set([id]) } });
  return { ...view, close };
}

const box = (name: string) => screen.getByRole('textbox', { name });

describe('the form at a connection', () => {
  it('begins with the share, which is selected to be typed over, and is done with Enter', async () => {
    const { edge, close, lastLabel } = open();
    expect(screen.getByRole('region')).toHaveAccessibleName('Connection from Nurture to Qualify');
    expect(box('Share')).toHaveFocus();
    await userEvent.keyboard('45{Enter}');
    expect(edge('e2').data['sharePercent']).toBe(45);
    expect(lastLabel()).toBe('Change share of push');
    expect(close).toHaveBeenCalledOnce();
  });

  it('says what the shares leave', () => {
    open();
    expect(box('Share')).toHaveAccessibleDescription(/60 % leave the stream here/);
  });

  it('stays open while what was typed can’t be read', async () => {
    const { close } = open();
    await userEvent.keyboard('many{Enter}');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(close).not.toHaveBeenCalled();
  });

  it('changes time, trigger, owner and what is handed over, one by one with Tab', async () => {
    const { edge } = open();
    await userEvent.keyboard('{Tab}1 d{Tab}{Enter}');
    expect(box('Trigger')).toHaveFocus();
    await userEvent.keyboard('Every Monday{Tab}Ann{Tab}Scored lead');
    expect(edge('e2').data).toMatchObject({
      transferTime: { value: 1, unit: 'd' },
      trigger: 'Every Monday',
      owner: 'Ann',
      payload: 'Scored lead',
    });
  });

  it('keeps the Tab key inside, either way round, and leaves with Escape', async () => {
    const { close } = open();
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{/Shift}');
    expect(screen.getByRole('button', { name: 'Delete connection' })).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    expect(screen.getByRole('combobox', { name: 'Kind' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });

  it('changes the kind, and asks where an end is to be', async () => {
    const { edge, editor } = open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Pull');
    expect(edge('e2').kind).toBe('pull');
    await userEvent.click(screen.getByRole('button', { name: 'Lead connection elsewhere' }));
    expect(editor.store.getState().prompt).toEqual({ ask: 'end', edge: 'e2', end: 'to' });
  });
});
