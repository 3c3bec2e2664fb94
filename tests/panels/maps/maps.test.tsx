import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { keepVersion } from '#src/store/library/versions.ts';
import { openMaps } from './openMaps.tsx';

async function choose(title: string, entry: string) {
  await userEvent.click(screen.getByRole('button', { name: `More for ${title}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('the maps in this browser', () => {
  it('are cards with a picture and what they say in brief, the latest first', async () => {
    const { cards } = await openMaps(['Sales', 'Webinar']);
    expect(cards()).toEqual(['Sales', 'Webinar']);
    const [card] = screen.getAllByRole('listitem');
    await waitFor(() => expect(card?.textContent).toContain('2 steps · 2 states'));
    expect(card?.querySelectorAll('svg.image g *, svg g rect').length).toBeGreaterThan(2);
  });

  it('are found by words of their name, in any order and without accents, and sorted', async () => {
    const { cards } = await openMaps(['Zürich, sales 10', 'Webinar', 'Zürich, sales 9']);
    await userEvent.type(screen.getByLabelText('Find a map'), 'sales zurich');
    expect(cards()).toEqual(['Zürich, sales 10', 'Zürich, sales 9']);
    expect(screen.getByText('2 of 3 maps')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'Name');
    expect(cards()).toEqual(['Zürich, sales 9', 'Zürich, sales 10']);
    await userEvent.clear(screen.getByLabelText('Find a map'));
    await userEvent.type(screen.getByLabelText('Find a map'), 'nothing like it');
    await userEvent.click(screen.getByRole('button', { name: 'Show all maps' }));
    expect(cards()).toHaveLength(3);
  });

  it('open on a click', async () => {
    const { editor } = await openMaps(['Sales', 'Webinar']);
    await userEvent.click(screen.getByRole('button', { name: /^Webinar/ }));
    await waitFor(() => expect(editor.store.getState().document.id).toBe('m_1'));
    expect(editor.store.getState().dialog).toBeUndefined();
  });

  it('get another name where they stand, and keep the old one on Escape', async () => {
    const { cards } = await openMaps(['Sales']);
    await choose('Sales', 'Rename');
    const field = await screen.findByLabelText('Title of the map');
    await userEvent.clear(field);
    await userEvent.type(field, 'Sales, north{Enter}');
    await waitFor(() => expect(cards()).toEqual(['Sales, north']));
    await choose('Sales, north', 'Rename');
    await userEvent.type(await screen.findByLabelText('Title of the map'), 'x{Escape}');
    await waitFor(() => expect(cards()).toEqual(['Sales, north']));
  });

  it('are duplicated', async () => {
    const { cards } = await openMaps(['Sales']);
    await choose('Sales', 'Duplicate');
    await waitFor(() => expect(cards()).toEqual(expect.arrayContaining(['Sales', 'Sales (copy)'])));
  });

  it('are deleted, and brought back by Undo or from the deleted maps', async () => {
    const { cards } = await openMaps(['Sales', 'Webinar']);
    await choose('Sales', 'Delete');
    await waitFor(() => expect(cards()).toEqual(['Webinar']));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(cards()).toEqual(['Sales', 'Webinar']));
    await choose('Webinar', 'Delete');
    await waitFor(() => expect(cards()).toEqual(['Sales']));
    await userEvent.click(screen.getByRole('button', { name: 'All maps' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Deleted maps…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Bring back Webinar' }));
    await userEvent.click(screen.getByRole('button', { name: 'Your maps' }));
    await waitFor(() => expect(cards()).toEqual(['Sales', 'Webinar']));
  });

  it('are deleted together, the open one too: an empty map is open then', async () => {
    const { editor, cards } = await openMaps(['Sales', 'Webinar', 'Third']);
    await userEvent.click(screen.getByRole('button', { name: /^Sales/ }));
    await waitFor(() => expect(editor.store.getState().document.id).toBe('m_0'));
    editor.setDialog('recent');
    await userEvent.click(screen.getByLabelText('Select Sales'));
    await userEvent.click(screen.getByLabelText('Select Third'));
    expect(screen.getByText('2 maps selected')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(cards()).toEqual(['Webinar']));
    expect(editor.store.getState().document.id).not.toBe('m_0');
  });

  it('that cannot be read are named and can be had as they are', async () => {
    const { services } = await openMaps(['Sales']);
    await services.storage.put({
      id: 'm_bad',
      title: 'Broken',
      savedAt: 1,
      text: '{"format":"pullmap","version":99}',
    });
    await choose('Sales', 'Duplicate');
    const card = await screen.findByRole('button', { name: /^Broken.*can’t be read/ });
    expect(card).toBeInTheDocument();
    await choose('Broken', 'Download as a file');
    await waitFor(() => expect(services.downloads.map(({ name }) => name)).toEqual(['Broken.vsm.json']));
  });

  it('say that there is none, and where to begin', async () => {
    await openMaps([]);
    expect(screen.getByText('No map is kept in this browser yet')).toBeInTheDocument();
  });

  it('are two hundred as well', async () => {
    const { cards } = await openMaps(Array.from({ length: 200 }, (_, index) => `Map ${index}`));
    expect(cards()).toHaveLength(200);
    expect(screen.getByText('200 maps in this browser')).toBeInTheDocument();
  });
});

describe('earlier versions', () => {
  it('are kept under a name, say what became of the map since, and open as a copy', async () => {
    const { editor, services } = await openMaps(['Sales']);
    await choose('Sales', 'Earlier versions…');
    await userEvent.type(await screen.findByLabelText('Name of the version'), 'Before the workshop{Enter}');
    const row = await screen.findByRole('listitem');
    await waitFor(() => expect(row.textContent).toContain('the same as the map now'));
    await userEvent.click(screen.getByRole('button', { name: 'Open as a copy: Before the workshop' }));
    await waitFor(() => expect(editor.store.getState().document.title).toBe('Sales (Before the workshop)'));
    expect(editor.store.getState().document.id).not.toBe('m_0');
    const listed = await services.storage.list();
    expect(listed.ok && listed.value.map(({ title }) => title).toSorted()).toEqual([
      'Sales',
      'Sales (Before the workshop)',
    ]);
  });

  it('need a map that is kept, and say so', async () => {
    const { editor } = await openMaps([]);
    expect(await keepVersion(editor, 'm_open', 'Too soon')).toBe(false);
    expect(editor.store.getState().notices.at(-1)?.text).toContain('from its first edit on');
  });

  it('are deleted with the keyboard, one after the other, and come back by Undo as they were', async () => {
    const { services } = await openMaps(['Sales']);
    const { storage, now } = services;
    await storage.keepVersion('m_0', 'Old', now());
    await storage.keepVersion('m_0', 'Older', now() - 60_000);
    await choose('Sales', 'Earlier versions…');
    const before = await storage.versions('m_0');
    const remove = (name: string) => screen.getByRole('button', { name: `Delete the version ${name}` });
    expect(await screen.findByLabelText('Name of the version')).toHaveFocus();
    await waitFor(() => remove('Old').focus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(remove('Older')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('There is no earlier version yet')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText('Name of the version')).toHaveFocus());
    for (const undo of screen.getAllByRole('button', { name: 'Undo' })) await userEvent.click(undo);
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    expect(await storage.versions('m_0')).toEqual(before);
    const text = before.ok ? await storage.versionText('m_0', before.value[0]?.id ?? '') : undefined;
    expect(text).toMatchObject({ ok: true, value: expect.stringContaining('Sales') });
  });
});
