import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { PullPanel } from '#src/panels/pull/PullPanel.tsx';
import { useEditorState } from '#src/store/useEditor.tsx';
import { mapOf } from '#tests/analysis/mapOf.ts';
import { salesStream } from '#tests/analysis/pull/salesStream.ts';
import { renderWithEditor } from '../renderWithEditor.tsx';

const open = () => renderWithEditor(<PullPanel />, { document: salesStream() });
const big = () => screen.getByRole('textbox', { name: 'Wanted deliveries' });
const type = (text: string) => fireEvent.change(big(), { target: { value: text } });
const row = (name: RegExp) => screen.getByRole('row', { name });
const verdict = () => screen.getByRole('region', { name: 'Where it breaks' });

function BesideMap() {
  return useEditorState(({ panel }) => panel) === 'pull' && <PullPanel />;
}

describe('the pull calculator', () => {
  it('begins with what is delivered today and says what that comes from', () => {
    open();
    expect(big()).toHaveValue('8.41');
    expect(screen.getByText('Today 8.41 a month, of 40 that enter.')).toBeVisible();
    expect(verdict()).toHaveTextContent('It holds.');
  });

  it('follows while somebody types and leaves the map alone', () => {
    const { editor } = open();
    const before = editor.store.getState().document;
    type('12');
    expect(row(/^Discovery with customer/)).toHaveTextContent('57.1');
    expect(row(/^Security/)).toHaveTextContent('14.3');
    expect(row(/^Have to enter/)).toHaveTextContent('57.1');
    expect(verdict()).toHaveTextContent('It holds. Tightest: Demo / proof, 97.9 % busy.');
    expect(verdict()).toHaveTextContent('Full at 12.3 a month; 10.4 with no step above 85 %.');
    expect(editor.store.getState().document).toBe(before);
  });

  it('names the step that breaks and what it would take', () => {
    open();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '15' } });
    expect(big()).toHaveValue('15');
    expect(verdict()).toHaveTextContent('It breaks. First at Demo / proof, 122.4 % busy.');
    expect(row(/^Demo/)).toHaveTextContent('breaks first');
    expect(row(/^Security/)).toHaveTextContent('above 100 %');
    expect(screen.getByText('2.5 people in place of 1.7')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Target utilisation'), { target: { value: '95' } });
    expect(screen.getByText('2.2 people in place of 1.7')).toBeVisible();
  });

  it('shows a step on the map that is clicked', () => {
    const { editor } = open();
    act(() => editor.setView('table'));
    fireEvent.click(within(verdict()).getByRole('button', { name: 'Demo / proof' }));
    expect(editor.store.getState().view).toBe('map');
    expect([...editor.store.getState().selection.nodes]).toEqual(['demo']);
    expect(row(/^Demo/)).toBeVisible();
  });

  it('makes it the demand of the map at the customer, in one step that can be undone', () => {
    const { editor, lastLabel } = open();
    type('12');
    fireEvent.click(screen.getByRole('button', { name: 'Set as the map’s demand' }));
    const demand = () => editor.store.getState().document.states[0]?.demand;
    expect(demand()).toEqual({ units: 12, per: duration(1, 'mo'), at: 'customer' });
    expect(lastLabel()).toBe('Set demand at the customer');
    expect(screen.getByRole('button', { name: 'This is the map’s demand' })).toBeDisabled();
    act(() => editor.undo());
    expect(demand()?.at).toBe('entry');
    expect(big()).toHaveValue('12');
  });

  it('counts in another period', () => {
    open();
    fireEvent.change(screen.getByRole('combobox', { name: 'Period' }), { target: { value: '3 mo' } });
    type('36');
    expect(row(/^Demo/)).toHaveTextContent('97.9 %');
  });

  it('keeps what was being tried while another panel is looked at', () => {
    const { editor } = renderWithEditor(<BesideMap />, { document: salesStream() });
    act(() => editor.setPanel('pull'));
    type('12');
    act(() => editor.setPanel('details'));
    expect(screen.queryByRole('slider')).toBeNull();
    act(() => editor.setPanel('pull'));
    expect(big()).toHaveValue('12');
  });

  it('says what keeps a step from having a load, and a map from having figures', () => {
    const { editor } = open();
    act(() => editor.edit('test', (map) => updateNodeData(map, 'current', 'demo', { people: undefined })));
    expect(row(/^Demo/)).toHaveTextContent('no people');
  });

  it('says why there is nothing to say', () => {
    renderWithEditor(<PullPanel />, { document: mapOf({ nodes: {}, edges: [] }) });
    expect(verdict()).toHaveTextContent('Draw a first step to see it.');
    expect(screen.getByText('Today: the map states no demand.')).toBeVisible();
    expect(screen.getByRole('button', { name: /Set as/ })).toBeDisabled();
  });

  it('has nothing that axe objects to', async () => {
    const { container } = open();
    type('15');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`))).toEqual([]);
  });
});
