import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLeaveGuard } from '#src/app/useLeaveGuard.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { testServices } from '#tests/store/testServices.ts';

function Page({ editor }: { readonly editor: Editor }) {
  useLeaveGuard(editor);
  return undefined;
}

function openPage() {
  const services = testServices();
  const editor = createEditor(services);
  render(<Page editor={editor} />);
  return { services, editor };
}

/** True when the browser would ask. */
function leave(): boolean {
  return !fireEvent(window, new Event('beforeunload', { cancelable: true }));
}

describe('leaving the page', () => {
  it('asks only when a file lacks edits', () => {
    const { editor } = openPage();
    expect(leave()).toBe(false);
    editor.edit('Rename map', (document) => updateMap(document, { title: 'Mine' }));
    expect(leave()).toBe(true);
    editor.savedToFile('mine.vsm.json');
    expect(leave()).toBe(false);
  });

  it('writes what is waiting as the page goes', async () => {
    const { services, editor } = openPage();
    editor.edit('Rename map', (document) => updateMap(document, { title: 'Mine' }));
    expect(services.stored.size).toBe(0);
    fireEvent(window, new Event('pagehide'));
    await editor.flush();
    expect([...services.stored.values()]).toMatchObject([{ title: 'Mine' }]);
  });
});
