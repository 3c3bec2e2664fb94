import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { Present } from '#src/panels/present/Present.tsx';
import { useEditorState } from '#src/store/useEditor.tsx';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { testMap } from '../testMap.ts';

/** The test map, and a future in which Nurture waits 5 d less. */
function twoStates(): MapDocument {
  const copied = copyState(testMap(), 'current', { id: 'future', name: 'Future state', kind: 'future' });
  return updateNodeData(copied, 'future', 'nurture', { waitTime: duration(10, 'd') });
}

function Stage() {
  const presenting = useEditorState((state) => state.presenting);
  return presenting && <Present presenting={presenting} />;
}

function present(document = twoStates()) {
  const shown = renderWithEditor(<Stage />, { document });
  const { editor } = shown;
  const first = editor.store.getState().document;
  act(() => editor.setPresenting({ slide: 0, detail: 2 }));
  return { ...shown, isUnchanged: () => editor.store.getState().document === first };
}

const title = () => screen.getByRole('heading', { level: 2 }).textContent;
const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).parentElement?.textContent;

beforeEach(() => {
  // jsdom has no screen to fill.
  Object.defineProperty(document.documentElement, 'requestFullscreen', {
    configurable: true,
    value: async () => undefined,
  });
});

describe('before and after in a presentation', () => {
  it('goes to and fro between the two states with one key, the figures of both beside the map', async () => {
    const { isUnchanged } = present();
    await userEvent.keyboard('c');
    expect(title()).toBe('Current state');
    expect(screen.getByText('Before', { selector: 'p' })).toBeVisible();
    expect(figure('Flow time')).toBe('Flow timebefore 19.1 d → after 14.1 d+26.2 % better');
    expect(screen.getByRole('img', { name: 'The map: Current state' })).toBeVisible();
    await userEvent.keyboard('c');
    expect(title()).toBe('Future state');
    expect(figure('Flow time')).toBe('Flow timebefore 19.1 d → after 14.1 d+26.2 % better');
    await userEvent.keyboard('c');
    expect(title()).toBe('Current state');
    expect(isUnchanged()).toBe(true);
  });

  it('has a button for it, and says where it leads to those who do not see it', async () => {
    present();
    await userEvent.click(screen.getByRole('button', { name: 'Before and after' }));
    expect(title()).toBe('Current state');
    expect(screen.getByRole('status')).toHaveTextContent('Before: Current state');
  });

  it('ends the walk, so that a clicker comes to it', async () => {
    present();
    await userEvent.keyboard('{End}');
    expect(title()).toBe('Future state');
    await userEvent.keyboard('{ArrowLeft}');
    expect(title()).toBe('Current state');
    await userEvent.keyboard('{ArrowLeft}');
    expect(title()).toMatch(/from start to end$/);
  });

  it('keeps both maps in one frame, and marks what changed unless only the times are shown', async () => {
    present();
    const map = () => screen.getByRole('img', { name: /^The map: / });
    await userEvent.keyboard('c');
    const frame = map().getAttribute('viewBox');
    expect(map()).toHaveTextContent('Wait before 15 d → 10 d');
    await userEvent.keyboard('c');
    expect(map().getAttribute('viewBox')).toBe(frame);
    await userEvent.keyboard('1');
    expect(map()).not.toHaveTextContent('Wait before 15 d → 10 d');
  });

  it.each([
    ['has one state', testMap()],
    [
      'has an empty second one',
      {
        ...twoStates(),
        states: twoStates().states.map((each, index) =>
          index === 0 ? each : { ...each, nodes: [], edges: [] },
        ),
      },
    ],
  ])('is not there where the map %s', async (_, map) => {
    present(map);
    expect(screen.queryByRole('button', { name: 'Before and after' })).toBeNull();
    await userEvent.keyboard('c');
    expect(title()).not.toBe('Current state');
    await userEvent.keyboard('{End}');
    expect(title()).toMatch(/from start to end$/);
  });

  it('has no known barrier', async () => {
    const { container } = present();
    await userEvent.keyboard('3c');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});
