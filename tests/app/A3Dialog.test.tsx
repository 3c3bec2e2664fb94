import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { A3Dialog } from '#src/app/sheet/A3Dialog.tsx';
import { duration } from '#src/lib/duration.ts';
import { failure } from '#src/lib/result.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { renderWithEditor } from '#tests/panels/renderWithEditor.tsx';
import { testServices } from '#tests/store/testServices.ts';

const today = createDocument({
  id: 'm',
  title: 'Leads',
  states: [
    createState({
      id: 'today',
      name: 'Current state',
      nodes: [
        createNode('source', { id: 'fair', x: 0, y: 0 }, { name: 'Fair' }),
        createNode('step', { id: 'call', x: 200, y: 0 }, { name: 'Call', waitTime: duration(2, 'd') }),
        createNode('customer', { id: 'buyer', x: 400, y: 0 }, { name: 'Buyer' }),
      ],
      edges: [
        createEdge('push', { id: 'e1', from: 'fair', to: 'call' }),
        createEdge('push', { id: 'e2', from: 'call', to: 'buyer' }),
      ],
    }),
  ],
});
const both = copyState(today, 'today', { id: 'then', name: 'Future state', kind: 'future' });

function open(document = both, services = testServices()) {
  const onClose = vi.fn();
  const { editor } = renderWithEditor(<A3Dialog onClose={onClose} />, { document, services });
  const sheet = () => screen.getByRole('img', { name: 'The sheet as it will be' });
  return { editor, services, onClose, sheet };
}

describe('the dialog of the A3 sheet', () => {
  it('shows the sheet of the two states as it will be', () => {
    const { sheet } = open();
    expect(sheet()).toHaveTextContent('Leads');
    expect(sheet()).toHaveTextContent('Current state');
    expect(sheet()).toHaveTextContent('Future state');
    expect(sheet()).toHaveTextContent('2026-01-05');
  });

  it('leaves out what is not wanted, and remembers that', async () => {
    const { sheet, editor } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Comparison' }));
    expect(sheet()).not.toHaveTextContent('a plus is always better');
    const remembered = editor.store.getState().preferences.exporting.own?.['a3'];
    expect(remembered?.['parts']).not.toContain('comparison');
    expect(remembered?.['parts']).toContain('plan');
  });

  it('leaves room to sketch a state instead of showing one', async () => {
    const { sheet } = open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'To be' }), 'Room to sketch it');
    expect(sheet()).toHaveTextContent('room to sketch one');
  });

  it('never shows one state twice', async () => {
    open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Today' }), 'Future state');
    expect(screen.getByRole('combobox', { name: 'To be' })).toHaveValue('today');
  });

  it('asks for no states where the map has one', () => {
    const { sheet } = open(today);
    expect(screen.queryByRole('combobox', { name: 'To be' })).toBeNull();
    expect(sheet()).toHaveTextContent('There is no future state yet');
  });

  it('prints one landscape page of the paper that was chosen, and closes', async () => {
    const { services, onClose } = open();
    const papers = screen.getByRole('radiogroup', { name: 'Paper' });
    await userEvent.click(within(papers).getByRole('radio', { name: 'A4' }));
    await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(services.printed).toHaveLength(1);
    const [job] = services.printed;
    expect(job).toMatchObject({ title: 'Leads - A4 sheet', paper: 'a4', orientation: 'landscape' });
    expect(job?.pages.map(({ width }) => Math.round(width))).toEqual([842]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stays open and says why where nothing can be printed', async () => {
    const services = testServices({
      print: () => Promise.resolve(failure('Printing is not possible in this browser.')),
    });
    const { editor, onClose } = open(both, services);
    await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(editor.store.getState().notices.at(-1)?.text).toBe('Printing is not possible in this browser.');
    expect(onClose).not.toHaveBeenCalled();
  });
});
