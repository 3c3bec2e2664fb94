import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { addNode } from '#src/model/edits/addNode.ts';
import { createNode } from '#src/model/create.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { BoardView } from '#src/panels/board/BoardView.tsx';
import { mapOf } from '#tests/analysis/mapOf.ts';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { testMap } from '../testMap.ts';

/** Nurture leads to information, Qualify says nothing of knowledge. */
const board = () =>
  updateNodeData(testMap(), 'current', 'nurture', {
    knowledge: { from: 'data', to: 'information' },
    zone: 'indirect',
    wip: 30,
  });
const open = (document = board()) => renderWithEditor(<BoardView />, { document });
const row = (name: string) => screen.getByRole('region', { name });
const cell = (rowName: string, name: string) => within(row(rowName)).getByRole('list', { name });
const head = (name: string) => screen.getByRole('region', { name });
const card = (name: RegExp) => screen.getByRole('button', { name, pressed: false });
const keyed = (name: RegExp, key: string) => fireEvent.keyDown(card(name), { key, altKey: true });

describe('the knowledge board', () => {
  it('shows every step where it leads to, and the others beside it', () => {
    open();
    const nurture = within(cell('Awareness (pull)', 'Information, Queue')).getByRole('button');
    expect(nurture).toHaveTextContent('NurtureData → Information');
    expect(nurture).toHaveTextContent('WIP 30 counted');
    expect(within(screen.getByRole('list', { name: 'Not placed' })).getByRole('button')).toHaveTextContent(
      'Qualify',
    );
    expect(head('Information')).toHaveTextContent('1 card');
    expect(head('Information')).toHaveTextContent('30 counted');
    expect(document.body.textContent).not.toMatch(/\b20\d\d\b|due|date/i);
  });

  it('moves a card with Alt and the arrow keys, keeps the focus on it and says where it is', () => {
    const { node, lastLabel, editor } = open();
    keyed(/^Nurture/, 'ArrowRight');
    expect(node('nurture').data['boardPlace']).toBe('doing');
    keyed(/^Nurture/, 'ArrowRight');
    expect(node('nurture').data['knowledge']).toEqual({ from: 'data', to: 'knowledge' });
    expect(card(/^Nurture/)).toHaveFocus();
    expect(lastLabel()).toBe('Move “Nurture” to Knowledge, queue, awareness (pull)');
    expect(screen.getByRole('status')).toHaveTextContent('Knowledge, queue, awareness (pull). 1 card.');
    keyed(/^Nurture/, 'ArrowDown');
    expect(within(cell('Buy', 'Knowledge, Queue')).getByRole('button')).toHaveTextContent('Nurture');
    act(() => editor.undo());
    act(() => editor.undo());
    expect(node('nurture').data['knowledge']).toEqual({ from: 'data', to: 'information' });
    expect(card(/^Nurture/)).toHaveFocus();
  });

  it('says in words that a column is over its limit', () => {
    open();
    fireEvent.change(screen.getByLabelText('WIP limit of Information'), { target: { value: '1' } });
    expect(head('Information')).toHaveTextContent('1 of 1 card');
    keyed(/^Qualify/, 'ArrowRight');
    keyed(/^Qualify/, 'ArrowRight');
    keyed(/^Qualify/, 'ArrowRight');
    expect(head('Information')).toHaveTextContent('2 of 1 card: 1 over the limit');
    expect(screen.getByRole('status')).toHaveTextContent('2 of 1 card: 1 over the limit.');
  });

  it('takes a card up with a tap and puts it where the next tap says', () => {
    const { node, editor } = open();
    fireEvent.click(card(/^Qualify/));
    expect(screen.getByRole('button', { name: /^Qualify/, pressed: true })).toBeVisible();
    expect([...editor.store.getState().selection.nodes]).toEqual(['qualify']);
    fireEvent.click(screen.getByRole('button', { name: 'Here: move Qualify to Wisdom, doing, upsell' }));
    expect(node('qualify').data).toMatchObject({
      knowledge: { to: 'wisdom' },
      boardRow: 'upsell',
      boardPlace: 'doing',
    });
    expect(screen.queryByRole('button', { name: /^Here/ })).toBeNull();
    expect(card(/^Qualify/)).toHaveFocus();
  });

  it('takes a card off the board with Delete, and leaves its step on the map', () => {
    const { node } = open();
    fireEvent.keyDown(card(/^Nurture/), { key: 'Delete' });
    expect(node('nurture').data['knowledge']).toEqual({ from: 'data' });
    expect(screen.getByRole('list', { name: 'Not placed' })).toHaveTextContent('NurtureData → ?');
  });

  it('puts a card down again with Escape, where it was', () => {
    const { editor } = open();
    const before = editor.store.getState().document;
    fireEvent.click(card(/^Nurture/));
    fireEvent.keyDown(screen.getByRole('button', { name: /^Nurture/, pressed: true }), { key: 'Escape' });
    expect(screen.queryByRole('button', { name: /^Here/ })).toBeNull();
    expect(editor.store.getState().document).toBe(before);
  });

  it('leaves a column unlimited for a reason', () => {
    const { editor } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Leave Data unlimited' }));
    fireEvent.change(screen.getByLabelText('Why Data has no WIP limit'), {
      target: { value: 'They read at their own pace' },
    });
    expect(editor.store.getState().document.states[0]?.unlimited).toEqual({
      data: 'They read at their own pace',
    });
    fireEvent.click(within(head('Data')).getByRole('button', { name: 'Set a limit' }));
    expect(editor.store.getState().document.states[0]?.unlimited).toBeUndefined();
    expect(screen.getByLabelText('WIP limit of Data')).toHaveValue('');
  });

  it('asks for no limit where customers serve themselves', () => {
    const touch = createNode(
      'touchPoint',
      { id: 'kit', x: 0, y: 900 },
      { name: 'Starter kit', selfServe: 'yes', knowledge: { to: 'data' } },
    );
    open(addNode(board(), 'current', touch));
    expect(head('Data')).toHaveTextContent('at their own pace: no limit needed');
    expect(head('Information')).not.toHaveTextContent('own pace');
  });

  it('keeps the answers to the three questions and counts them', () => {
    const { editor } = open();
    const questions = screen.getByRole('region', { name: 'Questions between the columns' });
    expect(questions).toHaveTextContent('0 of 3 answered');
    fireEvent.change(screen.getByLabelText('How does knowledge become wisdom?'), {
      target: { value: 'We ask what they would do differently' },
    });
    expect(questions).toHaveTextContent('1 of 3 answered');
    expect(editor.store.getState().document.states[0]?.answers).toEqual({
      knowledgeToWisdom: 'We ask what they would do differently',
    });
  });

  it('says what a map without steps and a stream of work have to do with it', () => {
    const { unmount } = open(mapOf({ nodes: {}, edges: [] }));
    expect(screen.getByText('No steps yet')).toBeVisible();
    unmount();
    open(updateMap(board(), { stream: { kind: 'work', unit: 'campaign' } }));
    expect(screen.getByText(/a piece of work flows \(campaign\)/)).toBeVisible();
  });

  it('has nothing that axe objects to, with a card taken up and a column over its limit', async () => {
    const { container } = open();
    fireEvent.change(screen.getByLabelText('WIP limit of Information'), { target: { value: '0' } });
    fireEvent.click(card(/^Nurture/));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`))).toEqual([]);
  });
});
