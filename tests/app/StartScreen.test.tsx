import { render, screen, within } from '@testing-library/react';
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
  it('offers every template, in two groups, examples with a small picture', () => {
    openScreen();
    for (const { title, group } of templates) {
      const section = screen.getByRole('region', { name: group === 'example' ? 'Open an example' : 'Begin' });
      const card = within(section).getByRole('button', { name: new RegExp(`^${title}`) });
      expect(card.querySelectorAll('rect').length > 8).toBe(group === 'example');
    }
  });

  it('opens one on a click, as a map of its own', async () => {
    const { editor } = openScreen();
    await userEvent.click(screen.getByRole('button', { name: /lead nurture/i }));
    await expect.poll(() => editor.store.getState().document.states[0]?.nodes.length).toBeGreaterThan(5);
    expect(editor.store.getState().document.id).toMatch(/^m_/);
  });

  it('opens what is about the board on the board, and what is about the customer beside the form', async () => {
    const { editor } = openScreen();
    await userEvent.click(screen.getByRole('button', { name: /^Knowledge board/ }));
    await expect.poll(() => editor.store.getState().view).toBe('board');
    await userEvent.click(screen.getByRole('button', { name: /^Define and measure/ }));
    await expect.poll(() => editor.store.getState().panel).toBe('customer');
    expect(editor.store.getState().view).toBe('map');
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
