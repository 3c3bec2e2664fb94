import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { StartScreen } from '#src/app/StartScreen.tsx';
import { createEditor } from '#src/store/createEditor.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { templates } from '#src/templates/index.ts';
import { testServices } from '#tests/store/testServices.ts';

function openScreen() {
  const services = testServices();
  const editor = createEditor(services);
  editor.setDialog('start');
  const onClose = () => editor.setDialog(undefined);
  render(
    <EditorProvider editor={editor}>
      <StartScreen onClose={onClose} />
    </EditorProvider>,
  );
  return { services, editor };
}

describe('the start screen', () => {
  it('offers every example with its picture, and opens one on a click', async () => {
    const { editor } = openScreen();
    for (const { title } of templates) {
      const example = screen.getByRole('button', { name: new RegExp(`^${title}`) });
      expect(example.querySelectorAll('svg *').length).toBeGreaterThan(20);
    }
    await userEvent.click(screen.getByRole('button', { name: /lead nurture/i }));
    expect(editor.store.getState().document.states[0]?.nodes.length).toBeGreaterThan(5);
    expect(editor.store.getState().document.id).toMatch(/^m_/);
  });

  it('asks who the customer is and what they value, and puts the answers on the map', async () => {
    const { editor } = openScreen();
    await userEvent.click(screen.getByRole('button', { name: /^Start a blank map/ }));
    await userEvent.type(await screen.findByLabelText('Who is the customer?'), 'Plant manager');
    await userEvent.type(screen.getByLabelText('What do they value?'), 'no standstill');
    await userEvent.click(screen.getByRole('button', { name: 'Start drawing' }));
    await expect
      .poll(() => editor.store.getState().document.customer)
      .toMatchObject({ name: 'Plant manager', needs: [{ text: 'no standstill' }] });
  });

  it('lets both questions be skipped', async () => {
    const { editor } = openScreen();
    const before = editor.store.getState().document.id;
    await userEvent.click(screen.getByRole('button', { name: /^Start a blank map/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Skip' }));
    expect(editor.store.getState().document.id).not.toBe(before);
    expect(editor.store.getState().document.states[0]?.nodes).toEqual([]);
  });

  it('opens a file that was asked for', async () => {
    const { services, editor } = openScreen();
    services.picks.push({ name: 'bad.json', text: 'no map' });
    await userEvent.click(screen.getByRole('button', { name: 'Open a file' }));
    await expect
      .poll(() => editor.store.getState().notices)
      .toMatchObject([{ text: expect.stringContaining('“bad.json” was not opened') }]);
  });
});
