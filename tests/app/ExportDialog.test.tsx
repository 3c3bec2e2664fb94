import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '#src/app/ExportDialog.tsx';
import { comparedIn } from '#src/commands/exportMap.ts';
import type { Picture } from '#src/export/exportFormat.ts';
import type { ExportWork } from '#src/export/exportWork.ts';
import { templates } from '#src/templates/index.ts';
import { renderWithEditor } from '#tests/panels/renderWithEditor.tsx';
import { testServices } from '#tests/store/testServices.ts';

// Only a browser can draw. Here it begins, and goes on until it is given up.
vi.mock('#src/export/drawPicture.ts', () => ({
  drawPicture: async (_: Picture, { progress, signal }: ExportWork) => {
    await progress(0.4);
    await new Promise((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('given up'))),
    );
  },
}));

const map = await templates.find(({ id }) => id === 'lead-nurture')?.load();

function open(selected: readonly string[] = [], states = 2) {
  if (map === undefined) throw new Error('no example');
  const services = testServices();
  const onClose = vi.fn();
  const document = { ...map, states: map.states.slice(0, states) };
  const options = { document, services, selected: { nodes: new Set(selected) } };
  const { editor } = renderWithEditor(<ExportDialog onClose={onClose} />, options);
  // Where there is help, it is read with the name.
  const box = (name: string) => screen.queryByRole('checkbox', { name: new RegExp(`^${name}`) });
  const remembered = () => editor.store.getState().preferences.exporting;
  return { editor, services, onClose, box, remembered };
}

/** Code is fetched meanwhile, on a computer that may be busy. */
const patient = { timeout: 20_000 };

const choose = (format: string) => userEvent.click(screen.getByRole('radio', { name: format }));

describe('the export dialog', () => {
  it('says what a format is for, and asks what concerns it', async () => {
    const { box } = open();
    expect(screen.getByText(/For slides, documents and mails/)).toBeVisible();
    expect(screen.getByRole('radiogroup', { name: 'Size' })).toBeVisible();
    await choose('SVG drawing');
    expect(screen.queryByRole('radiogroup', { name: 'Size' })).toBeNull();
    expect(screen.getByRole('radiogroup', { name: 'Background' })).toBeVisible();
    await choose('Map file');
    expect(screen.queryByRole('radiogroup', { name: 'Background' })).toBeNull();
    expect(box('Timeline')).toBeNull();
  });

  it('offers what the map has something to say in, and names the rest', async () => {
    const { box, remembered } = open();
    expect(box('Customer and needs')).toBeChecked();
    expect(box('Funnel with losses')).not.toBeChecked();
    expect(box('What is left as it is, with the reasons')).toBeNull();
    expect(screen.getByText(/^Nothing on this map yet for:.*What is left as it is/)).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Customer and needs' }));
    expect(remembered().sections).toEqual({ customer: false });
  });

  it('has on slides what would make a picture too high', async () => {
    const { box } = open();
    await choose('PowerPoint slides');
    expect(box('Funnel with losses')).toBeChecked();
  });

  it('says what it means that the map travels inside, and remembers when it is not to', async () => {
    const { box, remembered } = open();
    expect(box('The map travels inside')).toBeChecked();
    expect(box('The map travels inside')).toHaveAccessibleDescription(/can open the whole map.*confidential/);
    await userEvent.click(screen.getByRole('checkbox', { name: /^The map travels inside/ }));
    expect(remembered().withMap).toBe(false);
    await choose('View as on screen');
    expect(box('The map travels inside')).toBeNull();
  });

  it('never lets a selection carry the whole map', () => {
    const { box } = open([map?.states[0]?.nodes[1]?.id ?? '']);
    expect(box('The map travels inside')).not.toBeChecked();
    expect(box('The map travels inside')).toBeDisabled();
    expect(box('Timeline')).toBeNull();
  });

  it('marks what changed from the other state, where there is one and on pictures of the whole map', async () => {
    const { editor, box, remembered } = open();
    const marks = 'Marks of what changed';
    expect(box(marks)).not.toBeChecked();
    expect(comparedIn(editor.store.getState())).toBeUndefined();
    await userEvent.click(screen.getByRole('checkbox', { name: marks }));
    expect(box(marks)).toBeChecked();
    expect(remembered().changes).toBe(true);
    const [before, after] = map?.states.map(({ id }) => id) ?? [];
    expect(comparedIn(editor.store.getState())).toEqual({ before, after });
    // A deck has slides of its own for it.
    await choose('PowerPoint slides');
    expect(box(marks)).toBeNull();
  });

  it('has no marks to offer for a map of one state', () => {
    const { box } = open([], 1);
    expect(box('Timeline')).toBeVisible();
    expect(box('Marks of what changed')).toBeNull();
  });

  it('asks what a format declares, and remembers it with the format', async () => {
    const { remembered } = open();
    await choose('PDF or print');
    await userEvent.click(screen.getByRole('radio', { name: 'Letter' }));
    expect(remembered().own?.['pdf']).toMatchObject({ paper: 'letter' });
    expect(remembered().own?.['pptx']).toBeUndefined();
  });
});

describe('an export that takes a while', () => {
  it('says how far it is where the buttons were, and is given up without a trace', async () => {
    const { editor, services, onClose } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Download PNG picture' }));
    await waitFor(async () => {
      await act(() => services.advance(500));
      expect(screen.getByRole('progressbar', { name: 'Making the PNG picture…' })).toHaveAttribute(
        'value',
        '0.4',
      );
    }, patient);
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    expect(cancel).toHaveFocus();
    await userEvent.click(cancel);
    expect(await screen.findByRole('button', { name: 'Download PNG picture' }, patient)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'PNG picture' })).toHaveFocus();
    expect(services.downloads).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
    expect(editor.store.getState().notices.map(({ tone, text }) => [tone, text])).toEqual([
      ['info', 'The export was cancelled.'],
    ]);
  });

  it('is given up by Escape, too, which does not close the dialog then', async () => {
    const { services, onClose } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Download PNG picture' }));
    await waitFor(async () => {
      await act(() => services.advance(500));
      expect(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
    }, patient);
    const dialog = screen.getByRole('dialog', { name: 'Export' });
    act(() => void dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
    expect(await screen.findByRole('button', { name: 'Download PNG picture' }, patient)).toBeVisible();
    expect(services.downloads).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });
});
