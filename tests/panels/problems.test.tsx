import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { marksOf } from '#src/canvas/useNodeSigns.ts';
import { findings } from '#src/analysis/findings.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { Inspector } from '#src/panels/inspector/Inspector.tsx';
import { ProblemsPanel } from '#src/panels/problems/ProblemsPanel.tsx';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

/** Shares that sum to 120 %, a wait of 48 h and work of which half is not usable. */
function troubled(): MapDocument {
  const shares = updateEdgeData(testMap(), 'current', 'e2', { sharePercent: 110 });
  const waits = updateNodeData(shares, 'current', 'nurture', { waitTime: duration(48, 'h') });
  return updateNodeData(waits, 'current', 'qualify', { percentCompleteAccurate: 50 });
}
const usable = { check: 'low-complete-accurate', subject: 'qualify', reason: 'A new form comes in May' };
const waived = () => waiveFinding(troubled(), 'current', usable, () => 'w1');
const group = (name: RegExp) => screen.getByRole('region', { name });
const codes = (map: MapDocument) => findings(map, 'current').map(({ code }) => code);

describe('questions and problems', () => {
  it('stand under their weight, with their number', () => {
    renderWithEditor(<ProblemsPanel />, { document: troubled() });
    expect(within(group(/^Errors \(1\)/)).getByText(/sum to 120 %/)).toBeVisible();
    expect(within(group(/^Warnings \(2\)/)).getByText(/Are 48 h of waiting/)).toBeVisible();
  });

  it('say so where there are none', () => {
    const map = testMap();
    expect(codes(map)).toEqual([]);
    renderWithEditor(<ProblemsPanel />, { document: map });
    expect(screen.getByText(/Nothing is in the way/)).toBeVisible();
  });

  it('lead to what they are about', async () => {
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: troubled() });
    await userEvent.click(within(group(/^Errors/)).getByRole('button', { name: 'Show on the map' }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['nurture']);
  });

  it('lead to the panel where what is asked for is written down', async () => {
    const asked = updateMap(testMap(), { customer: { pain: 'Nobody answers' } });
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: asked });
    const [open] = screen.getAllByRole('button', { name: 'Open the customer panel' });
    if (open !== undefined) await userEvent.click(open);
    expect(editor.store.getState().panel).toBe('customer');
  });

  it('bring back the map from another view to show it', async () => {
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: troubled() });
    act(() => editor.setView('board'));
    await userEvent.click(within(group(/^Errors/)).getByRole('button', { name: 'Show on the map' }));
    expect(editor.store.getState().view).toBe('map');
  });

  it('are mended by a button, under its name', async () => {
    const { editor, node, lastLabel } = renderWithEditor(<ProblemsPanel />, { document: troubled() });
    await userEvent.click(screen.getByRole('button', { name: 'Turn 48 h into 2 d' }));
    expect(node('nurture').data['waitTime']).toEqual(duration(2, 'd'));
    expect(lastLabel()).toBe('Turn 48 h into 2 d');
    await userEvent.click(screen.getByRole('button', { name: 'Scale the shares to 100 %' }));
    expect(codes(editor.store.getState().document)).not.toContain('shares-above-100');
    editor.undo();
    expect(codes(editor.store.getState().document)).toContain('shares-above-100');
  });
});

describe('a finding that is left as it is', () => {
  it('needs a reason, which stays in the panel', async () => {
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: troubled() });
    const [leave] = within(group(/^Warnings/)).getAllByRole('button', { name: 'Leave it as it is…' });
    if (leave !== undefined) await userEvent.click(leave);
    expect(screen.getByRole('button', { name: 'Leave it as it is' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Why is it all right as it is?'), 'Agreed in May');
    await userEvent.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    expect(within(group(/^Left as they are \(1\)/)).getByText(/Agreed in May/)).toBeVisible();
    editor.undo();
    expect(editor.store.getState().document).toEqual(troubled());
  });

  it('is not when the reason is cancelled, and the keyboard is back where it was', async () => {
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: waived() });
    await userEvent.click(screen.getByRole('button', { name: 'Change the reason…' }));
    expect(screen.getByLabelText('Why is it all right as it is?')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Change the reason…' })).toHaveFocus();
    expect(editor.store.getState().document).toEqual(waived());
  });

  it('is asked again', async () => {
    renderWithEditor(<ProblemsPanel />, { document: waived() });
    await userEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(screen.queryByRole('region', { name: /^Left/ })).toBeNull();
    expect(within(group(/^Warnings \(2\)/)).getByText(/usable/)).toBeVisible();
  });

  it('makes no mark on the map, and shows its reason in the details', () => {
    expect(marksOf(findings(troubled(), 'current')).has('qualify')).toBe(true);
    expect(marksOf(findings(waived(), 'current')).has('qualify')).toBe(false);
    renderWithEditor(<Inspector />, { document: waived(), selected: { nodes: new Set(['qualify']) } });
    expect(screen.getByText(/A new form comes in May/)).toBeVisible();
  });

  it('is said to be no longer needed once it is cured', async () => {
    const cured = updateNodeData(waived(), 'current', 'qualify', { percentCompleteAccurate: 90 });
    const { editor } = renderWithEditor(<ProblemsPanel />, { document: cured });
    await userEvent.click(within(group(/^No longer needed/)).getByRole('button', { name: 'Remove' }));
    expect(editor.store.getState().document.states[0]?.waivers).toBeUndefined();
  });
});

describe('the thresholds of a map', () => {
  it('are set and cleared', async () => {
    const { editor, lastLabel } = renderWithEditor(<ProblemsPanel />, { document: troubled() });
    await userEvent.click(screen.getByText('Thresholds of this map'));
    const box = await screen.findByRole('textbox', { name: '%C&A' });
    await userEvent.type(box, '40');
    expect(editor.store.getState().document.thresholds).toEqual({ completeAccuratePercent: 40 });
    expect(lastLabel()).toBe('Change threshold %C&A');
    expect(codes(editor.store.getState().document)).not.toContain('low-complete-accurate');
    await userEvent.clear(box);
    expect(editor.store.getState().document.thresholds).toBeUndefined();
  });
});
