import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TestServices } from '#tests/store/testServices.ts';
import { openMaps } from './openMaps.tsx';

/** Something of the map with this title was set aside, so many minutes ago. */
async function putDamaged({ storage, now }: TestServices, title: string, minutes: number, text = '{"row":') {
  await storage.bringBackSetAside({
    id: `${title} ${minutes}`,
    map: 'm_0',
    title,
    at: now() - minutes * 60_000,
    text,
  });
}

/** The page of damaged parts, reached by the menu. */
async function openDamaged(titles: readonly string[], text?: string) {
  const opened = await openMaps(['Sales'], async (services) => {
    for (const [index, title] of titles.entries()) await putDamaged(services, title, index, text);
  });
  await userEvent.click(screen.getByRole('button', { name: 'All maps' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: `Damaged parts (${titles.length})…` }));
  await screen.findByRole('list', { name: 'Damaged parts' });
  return opened;
}

const deleteButton = (title: string) =>
  screen.getByRole('button', { name: new RegExp(`^Delete: ${title}, `) });
const undo = () => within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' });

describe('damaged parts of maps', () => {
  it('are no subject where nothing is damaged', async () => {
    await openMaps(['Sales']);
    await userEvent.click(screen.getByRole('button', { name: 'All maps' }));
    await screen.findByRole('menuitem', { name: 'Deleted maps…' });
    expect(screen.queryByRole('menuitem', { name: /damaged/i })).toBeNull();
  });

  it('are listed with the map, when they were set aside and how large they are, and say what they are for', async () => {
    const { cards } = await openDamaged(['Sales', '  '], 'é'.repeat(6200));
    expect(cards()).toEqual(['Sales', 'Untitled map']);
    expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/set aside \S+, \d+:\d\d · 12 kB/);
    expect(
      screen.getByText(/restored as far as it could be read.* sent to whoever can repair it/),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Damaged parts' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Your maps' }));
    expect(await screen.findByLabelText('Find a map')).toHaveFocus();
  });

  it('are saved as a file, exactly as they were found', async () => {
    const { services } = await openDamaged(['Sales'], '{"row": "half of');
    await userEvent.click(screen.getByRole('button', { name: /^Save as a file: Sales, set aside / }));
    const [file] = services.downloads;
    expect(file?.name).toBe('Sales (damaged).json');
    expect(await file?.blob.text()).toBe('{"row": "half of');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('are deleted, and brought back by Undo', async () => {
    const { services, cards } = await openDamaged(['Sales', 'Webinar']);
    await userEvent.click(deleteButton('Sales'));
    await waitFor(() => expect(cards()).toEqual(['Webinar']));
    expect(screen.getByText('The damaged part of “Sales” is deleted.')).toBeInTheDocument();
    await userEvent.click(undo());
    await waitFor(() => expect(cards()).toEqual(['Sales', 'Webinar']));
    const kept = await services.storage.allSetAside();
    expect(kept.ok && kept.value.map(({ text }) => text)).toEqual(['{"row":', '{"row":']);
  });

  it('stay, and the reason is told, when the browser does not delete', async () => {
    const { services, cards } = await openDamaged(['Sales']);
    services.rooms.fault = new DOMException('', 'QuotaExceededError');
    await userEvent.click(deleteButton('Sales'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/storage is full/);
    expect(cards()).toEqual(['Sales']);
  });

  it('are gone through with the keyboard: the focus goes on to the next one, and home when there is none', async () => {
    const { cards } = await openDamaged(['One', 'Two', 'Three']);
    expect(screen.getByRole('button', { name: 'Your maps' })).toHaveFocus();
    deleteButton('Two').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(deleteButton('Three')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(deleteButton('One')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Nothing is damaged')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Your maps' })).toHaveFocus();
    expect(cards()).toEqual([]);
  });

  it('have the focus again when they are brought back with the keyboard', async () => {
    await openDamaged(['One']);
    deleteButton('One').focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Nothing is damaged');
    undo().focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(deleteButton('One')).toHaveFocus());
  });
});

describe('deleted maps', () => {
  it('are gone through with the keyboard like damaged parts', async () => {
    const { services } = await openMaps(['One', 'Two', 'Three']);
    for (const id of ['m_0', 'm_1', 'm_2']) await services.storage.remove(id, services.now());
    await userEvent.click(screen.getByRole('button', { name: 'All maps' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Deleted maps…' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Your maps' })).toHaveFocus());
    (await screen.findByRole('button', { name: 'Delete for good: One' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Delete for good: Two' })).toHaveFocus());
  });
});
