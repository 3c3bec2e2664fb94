import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RecentMaps } from '#src/app/RecentMaps.tsx';
import { saveMap } from '#src/file/save.ts';
import { createDocument } from '#src/model/create.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { testServices } from '#tests/store/testServices.ts';

async function openRecent(titles: readonly string[]) {
  const services = testServices();
  for (const [index, title] of titles.entries()) {
    const id = `m_old_${index}`;
    const savedAt = services.now() - (index + 1) * 60_000;
    await services.storage.put({ id, title, savedAt, text: saveMap(createDocument({ id, title })) });
  }
  const editor = createEditor(services);
  render(
    <EditorProvider editor={editor}>
      <RecentMaps onClose={() => {}} />
    </EditorProvider>,
  );
  return { services, editor };
}

describe('recent maps', () => {
  it('are listed latest first, with how long ago', async () => {
    await openRecent(['First', 'Second']);
    const items = await screen.findAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(['First1 min ago', 'Second2 min ago']);
  });

  it('open on a click', async () => {
    const { editor } = await openRecent(['First']);
    await userEvent.click(await screen.findByRole('button', { name: /^First/ }));
    await expect.poll(() => editor.store.getState().document.title).toBe('First');
  });

  it('are handed out as a file when they are removed', async () => {
    const { services } = await openRecent(['First', 'Second']);
    const [item] = await screen.findAllByRole('listitem');
    if (item === undefined) throw new Error('no map is listed');
    await userEvent.click(within(item).getByRole('button', { name: 'Remove First from this browser' }));
    await expect.poll(() => screen.queryByText('First')).toBeNull();
    expect(services.downloads.map(({ name }) => name)).toEqual(['First.vsm.json']);
    expect([...services.stored.keys()]).toEqual(['m_old_1']);
  });

  it('say that there is none', async () => {
    await openRecent([]);
    expect(await screen.findByText(/No map is kept in this browser yet/)).toBeInTheDocument();
  });
});
