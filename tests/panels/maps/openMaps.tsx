import { render, screen } from '@testing-library/react';
import { NoticeRegion } from '#src/app/NoticeRegion.tsx';
import { saveMap } from '#src/file/save.ts';
import { createDocument } from '#src/model/create.ts';
import { MapsDialog } from '#src/panels/maps/MapsDialog.tsx';
import { createEditor } from '#src/store/createEditor.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { smallMap } from '#tests/store/preparedEditor.ts';
import { type TestServices, testServices } from '#tests/store/testServices.ts';
// At hand from the start: the first menu of a test need not wait for it.
import '#src/ui/MenuSurface.tsx';

/** The dialog over these maps, the first one changed last; `prepare` puts what else is in storage. */
export async function openMaps(
  titles: readonly string[],
  prepare: (services: TestServices) => Promise<void> = () => Promise.resolve(),
) {
  const services = testServices();
  for (const [index, title] of titles.entries()) {
    const id = `m_${index}`;
    const savedAt = services.now() - (index + 1) * 60_000;
    await services.storage.put({ id, title, savedAt, text: saveMap({ ...smallMap(), id, title }) });
  }
  await prepare(services);
  const editor = createEditor(services, { document: createDocument({ id: 'm_open', title: 'Open one' }) });
  editor.setDialog('recent');
  render(
    <EditorProvider editor={editor}>
      <MapsDialog onClose={() => editor.setDialog(undefined)} />
      <NoticeRegion />
    </EditorProvider>,
  );
  await screen.findByLabelText('Find a map');
  /** The titles that are listed. */
  const cards = () =>
    screen.queryAllByRole('listitem').map((item) => item.querySelector('strong')?.textContent);
  return { services, editor, cards };
}
