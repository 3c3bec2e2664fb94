import { createEvent, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { draggedKind } from '#src/commands/draggedKind.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { Palette } from '#src/panels/palette/Palette.tsx';
import { renderWithEditor } from './renderWithEditor.tsx';

const tool = (name: string) => screen.getByRole('button', { name });

it('offers every kind that can be drawn, with a picture and its key', () => {
  renderWithEditor(<Palette />);
  for (const kind of nodeKinds.filter((each) => each.inPalette)) {
    expect(tool(kind.title).querySelector('svg')?.childElementCount, kind.id).toBeGreaterThan(0);
    expect(tool(kind.title)).toHaveAttribute('aria-keyshortcuts', kind.key?.toUpperCase());
  }
});

it('arms a tool on a click and puts it away on the next', async () => {
  const { editor } = renderWithEditor(<Palette />);
  await userEvent.click(tool('Queue'));
  expect(editor.store.getState().tool).toEqual({ tool: 'place', kind: 'queue' });
  expect(tool('Queue')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(tool('Queue'));
  expect(editor.store.getState().tool).toEqual({ tool: 'select' });
});

it('lets a symbol be dragged to its place', () => {
  renderWithEditor(<Palette />);
  const carried = new Map<string, string>();
  const event = createEvent.dragStart(tool('Step'));
  Object.defineProperty(event, 'dataTransfer', {
    value: { setData: (type: string, data: string) => carried.set(type, data) },
  });
  fireEvent(tool('Step'), event);
  expect(carried.get(draggedKind)).toBe('step');
});

it('arms connecting', async () => {
  const { editor } = renderWithEditor(<Palette />);
  await userEvent.click(tool('Connect'));
  expect(editor.store.getState().tool.tool).toBe('connect');
});

it('chooses the kind of new connections', async () => {
  const { editor } = renderWithEditor(<Palette />);
  await userEvent.click(screen.getByRole('button', { name: /Kind of new connections/ }));
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Pull' }, { timeout: 9000 }));
  expect(editor.store.getState().preferences.edgeKind).toBe('pull');
});
