import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Dialog } from '#src/ui/Dialog.tsx';
import { Field } from '#src/ui/Field.tsx';
import { ContextMenu, Menu } from '#src/ui/Menu.tsx';
import { placeBeside } from '#src/ui/placeBeside.ts';
import { RatioBar } from '#src/ui/RatioBar.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';

const classes = [
  { value: 'value-add', label: 'Value-add' },
  { value: 'waste', label: 'Waste' },
] as const;
type ValueClass = (typeof classes)[number]['value'];

function ClassChoice() {
  const [value, setValue] = useState<ValueClass | undefined>('value-add');
  return (
    <Segmented
      label="Class"
      options={classes}
      value={value}
      onChange={setValue}
      onClear={() => setValue(undefined)}
    />
  );
}

function NameForm() {
  const [value, setValue] = useState('Nurture');
  return <TextInput label="Name" value={value} onChange={setValue} />;
}

function PageWithDialog() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Export
      </button>
      {isOpen && (
        <Dialog title="Export the map" onClose={() => setOpen(false)}>
          Words
        </Dialog>
      )}
    </>
  );
}

it('chooses one of a few by pointer', async () => {
  render(<ClassChoice />);
  await userEvent.click(screen.getByRole('radio', { name: 'Waste' }));
  expect(screen.getByRole('radio', { name: 'Waste' })).toBeChecked();
});

it('chooses with the arrow keys and does not let go on the way', async () => {
  render(<ClassChoice />);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Waste' })).toBeChecked();
});

it('lets go of the chosen one when it is pressed again', async () => {
  render(<ClassChoice />);
  await userEvent.click(screen.getByRole('radio', { name: 'Value-add' }));
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
});

it('brings back on Escape the text that was there before typing', async () => {
  render(<NameForm />);
  const input = screen.getByRole('textbox', { name: 'Name' });
  await userEvent.type(input, ' leads{Escape}');
  expect(input).toHaveValue('Nurture');
});

it('joins a field’s label and help with its control', () => {
  render(
    <Field label="Process time" help="Hands-on time.">
      {({ id, describedBy }) => (
        <TextInput id={id} describedBy={describedBy} value="" onChange={() => undefined} />
      )}
    </Field>,
  );
  expect(screen.getByRole('textbox', { name: 'Process time' })).toHaveAccessibleDescription('Hands-on time.');
});

it('asks to be closed by Escape and gives the focus back', async () => {
  render(<PageWithDialog />);
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  expect(screen.getByRole('dialog', { name: 'Export the map' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Export' })).toHaveFocus();
});

it('opens a menu by keyboard, runs what is chosen and closes', async () => {
  const run = vi.fn<() => void>();
  render(
    <Menu label="File" entries={[{ type: 'item', id: 'open', label: 'Open…', shortcut: 'Ctrl+O', run }]}>
      File
    </Menu>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('menuitem', { name: /Open/ }));
  expect(run).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
});

it('marks what is on in a menu at a point', async () => {
  render(
    <ContextMenu
      label="Kind"
      at={{ x: 10, y: 10 }}
      onClose={() => undefined}
      entries={[
        { type: 'item', id: 'push', label: 'Push', checked: true, run: () => undefined },
        { type: 'item', id: 'pull', label: 'Pull', checked: false, run: () => undefined },
      ]}
    />,
  );
  expect(await screen.findByRole('menuitemcheckbox', { name: 'Push' })).toBeChecked();
  expect(screen.getByRole('menuitemcheckbox', { name: 'Pull' })).not.toBeChecked();
});

it('reads a ratio bar aloud with every part, also those too narrow to be labelled', () => {
  render(
    <RatioBar
      label="Flow time"
      parts={[
        { id: 'v', label: 'value-add', ratio: 0.01, text: '1 %', tone: 'value' },
        { id: 'w', label: 'waste', ratio: 0.99, text: '99 %', tone: 'waste' },
      ]}
    />,
  );
  expect(screen.getByRole('img', { name: 'Flow time: value-add 1 %, waste 99 %' })).toBeVisible();
});

it('places a box on the other side where it would not fit', () => {
  const room = { width: 400, height: 300 };
  const anchor = { x: 180, y: 270, width: 40, height: 20 };
  const at = placeBeside(anchor, { width: 100, height: 50 }, room, 'bottom');
  expect(at).toEqual({ x: 150, y: 214 });
});
