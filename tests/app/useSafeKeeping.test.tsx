import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSafeKeeping } from '#src/app/useSafeKeeping.ts';
import { fileEdits, fileTime } from '#src/store/isFileDue.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { preparedEditor } from '#tests/store/preparedEditor.ts';

function Page() {
  useSafeKeeping();
  return undefined;
}

/** A page on which this many edits were made, over this time. */
async function work(edits: number, time: number) {
  const { editor, services } = preparedEditor();
  const view = render(
    <EditorProvider editor={editor}>
      <Page />
    </EditorProvider>,
  );
  for (let count = 0; count < edits; count += 1) {
    editor.edit('Rename map', (document) => ({ ...document, title: `${count}` }));
    if (count === 0) await services.advance(time);
  }
  const pass = () => act(() => void vi.advanceTimersByTime(61_000));
  return { editor, view, pass, notices: () => editor.store.getState().notices };
}

describe('work of hours', () => {
  const persist = vi.fn(() => Promise.resolve(true));
  beforeEach(() => {
    vi.useFakeTimers();
    persist.mockClear();
    vi.stubGlobal('navigator', {
      storage: { persist, persisted: () => Promise.resolve(false) },
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is asked to be kept by the browser, once, and not before there is some', async () => {
    const little = await work(3, 0);
    little.pass();
    await vi.runOnlyPendingTimersAsync();
    expect(persist).not.toHaveBeenCalled();
    little.view.unmount();
    const { pass } = await work(20, 0);
    pass();
    await vi.runOnlyPendingTimersAsync();
    pass();
    await vi.runOnlyPendingTimersAsync();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('is said once to be in this browser only', async () => {
    const { pass, notices, editor } = await work(fileEdits, fileTime);
    pass();
    expect(notices()).toMatchObject([{ tone: 'info', action: { label: 'Save…' } }]);
    editor.dismissNotice(notices()[0]?.id ?? '');
    pass();
    expect(notices()).toEqual([]);
  });
});
