import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { createNode } from '#src/model/create.ts';
import type { MapDocument, ParkedIdea } from '#src/model/document.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { PlanView } from '#src/panels/plan/PlanView.tsx';
import { renderWithEditor } from '../renderWithEditor.tsx';
import { testMap } from '../testMap.ts';

// The clock of the tests stands on 5 January 2026.
const ideas = {
  pack: {
    name: 'Fit checker',
    target: 'qualify',
    waste: 'waiting',
    status: 'planned',
    owner: 'Zoe',
    due: '2026-01-04',
    effort: 2,
    effect: 5,
    change: { waitTime: duration(2, 'd'), percentCompleteAccurate: 90 },
  },
  drip: { name: 'Ask before sending', status: 'doing', owner: 'Ann', effort: 4, effect: 1 },
  over: { name: 'Shorter form', status: 'done', due: '2025-12-01' },
};

function planned(parkedIdeas?: readonly ParkedIdea[]): MapDocument {
  const map = Object.entries(ideas).reduce(
    (made, [id, data], index) =>
      addNode(made, 'current', createNode('burst', { id, x: index * 200, y: -300 }, data)),
    { ...testMap(), ...(parkedIdeas && { parkedIdeas }) },
  );
  return copyState(map, 'current', { id: 'future', name: 'Future state', kind: 'future' });
}

function open(document = planned([{ id: 'I1', name: 'Call ten of them' }])) {
  return renderWithEditor(<PlanView />, { document });
}
const names = () =>
  screen
    .getAllByRole('rowheader')
    .flatMap((head) => [
      within(head).queryByRole('button')?.textContent ??
        within(head).queryByRole('textbox')?.getAttribute('value'),
    ])
    .filter((name) => typeof name === 'string');
/** However busy the computer is: the menu is fetched when it is first opened. */
const patient = { timeout: 10_000 };
const choose = async (name: string) =>
  userEvent.click(await screen.findByRole('menuitem', { name }, patient));
const row = (name: RegExp) => screen.getByRole('row', { name });

describe('the action plan as a table', () => {
  it('begins with what is being done and ends with the parking lot', () => {
    open();
    expect(names()).toEqual(['Ask before sending', 'Fit checker', 'Shorter form', 'Call ten of them']);
    expect(screen.getByText('Current state · 3 open, 1 overdue, 1 done')).toBeVisible();
    expect(screen.getByRole('rowheader', { name: /^Parking lot/ })).toBeVisible();
  });

  it('says what an idea is about, its waste, what it changes, and what is late', () => {
    open();
    expect(row(/Fit checker/)).toHaveTextContent('Qualify · Waiting');
    expect(row(/Fit checker/)).toHaveTextContent('Wait before 4 d → 2 d%C&A 75 % → 90 %');
    expect(row(/Fit checker/)).toHaveTextContent('Overdue');
    expect(row(/Shorter form/)).not.toHaveTextContent('Overdue');
  });

  it('is sorted by a press on a head, the other way by the next, and as it was by a third', async () => {
    open();
    const owner = screen.getByRole('button', { name: 'Owner' });
    await userEvent.click(owner);
    expect(names().slice(0, 3)).toEqual(['Ask before sending', 'Fit checker', 'Shorter form']);
    expect(screen.getByRole('columnheader', { name: 'Owner' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(owner);
    expect(names().slice(0, 3)).toEqual(['Fit checker', 'Ask before sending', 'Shorter form']);
    await userEvent.keyboard('{Enter}');
    expect(names()[0]).toBe('Ask before sending');
    expect(screen.getByRole('columnheader', { name: 'Owner' })).not.toHaveAttribute('aria-sort');
  });

  it.each([
    ['Open 3', ['Ask before sending', 'Fit checker', 'Call ten of them']],
    ['Over 1', ['Shorter form']],
    ['All 4', ['Ask before sending', 'Fit checker', 'Shorter form', 'Call ten of them']],
  ])('shows only “%s”', async (label, wanted) => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: label }));
    expect(names()).toEqual(wanted);
  });
});

describe('changing the plan in place', () => {
  it('sets status, owner, due day, effort and effect, each with undo', async () => {
    const { node, editor, lastLabel } = open();
    await userEvent.selectOptions(screen.getByLabelText('Status of Fit checker'), 'Done');
    await userEvent.clear(screen.getByLabelText('Owner of Fit checker'));
    await userEvent.type(screen.getByLabelText('Owner of Fit checker'), 'Bo');
    fireEvent.change(screen.getByLabelText('Due day of Fit checker'), { target: { value: '2026-03-01' } });
    await userEvent.selectOptions(screen.getByLabelText('Effort of Fit checker'), '5');
    await userEvent.selectOptions(screen.getByLabelText('Effect of Fit checker'), '–');
    expect(node('pack').data).toMatchObject({ status: 'done', owner: 'Bo', due: '2026-03-01', effort: 5 });
    expect(node('pack').data['effect']).toBeUndefined();
    expect(lastLabel()).toBe('Change effect of Fit checker');
    for (let steps = 0; steps < 5; steps += 1) editor.undo();
    expect(node('pack').data).toEqual(ideas.pack);
  });

  it('leaves the rows where they are while their values change', async () => {
    open();
    await userEvent.click(screen.getByRole('radio', { name: 'Open 3' }));
    await userEvent.selectOptions(screen.getByLabelText('Status of Ask before sending'), 'Dropped');
    expect(names()[0]).toBe('Ask before sending');
    expect(screen.getByLabelText('Status of Ask before sending')).toHaveFocus();
  });

  it('shows the details of an idea whose name is pressed', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Fit checker' }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['pack']);
    expect(editor.store.getState().panel).toBe('details');
  });
});

describe('the parking lot', () => {
  it('takes ideas typed one after another, and renames them in place', async () => {
    const { editor } = open(planned());
    await userEvent.type(screen.getByRole('textbox', { name: 'Park an idea' }), 'First{Enter}Second{Enter}');
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name of Second' }, patient), ' one');
    expect(editor.store.getState().document.parkedIdeas?.map(({ name }) => name)).toEqual([
      'First',
      'Second one',
    ]);
  });

  it('gives an idea to the map and takes it back', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: 'More about Call ten of them' }));
    await choose('Put on the map');
    expect(editor.store.getState().document.parkedIdeas).toBeUndefined();
    // On the map its name is a button.
    await screen.findByRole('button', { name: 'Call ten of them' }, patient);
    await userEvent.click(screen.getByRole('button', { name: 'More about Call ten of them' }));
    await choose('Move to the parking lot');
    expect(editor.store.getState().document.parkedIdeas).toHaveLength(1);
  });

  it('deletes an idea from the map with undo', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: 'More about Shorter form' }));
    await choose('Delete');
    await waitFor(() => expect(names()).not.toContain('Shorter form'), patient);
    editor.undo();
    expect(await screen.findByRole('button', { name: 'Shorter form' }, patient)).toBeVisible();
  });
});

describe('applying', () => {
  it('puts the figures into the future state, and shows that they are there', async () => {
    open();
    expect(row(/Fit checker/)).not.toHaveTextContent('In Future state');
    await userEvent.click(within(row(/Fit checker/)).getByRole('button', { name: 'Apply' }));
    await choose('Future state');
    expect(await within(row(/Fit checker/)).findByText('In Future state', {}, patient)).toBeVisible();
  });

  it('offers to make a future state where there is none', async () => {
    const { editor } = open({ ...planned(), states: planned().states.slice(0, 1) });
    await userEvent.click(within(row(/Fit checker/)).getByRole('button', { name: 'Apply' }));
    await choose('A new future state');
    expect(editor.store.getState().document.states).toHaveLength(2);
    expect(await within(row(/Fit checker/)).findByText('In Future state', {}, patient)).toBeVisible();
  });

  it('is not offered for an idea that changes no figure', () => {
    open();
    expect(within(row(/Ask before/)).queryByRole('button', { name: 'Apply' })).not.toBeInTheDocument();
  });
});

describe('effort and effect as a picture', () => {
  it('has a dot for each idea that says both, which leads to it on the map', async () => {
    const { editor } = open();
    expect(screen.getByText(/^2 of 4 ideas are not in the picture/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '2 Fit checker: effort 2, effect 5' }));
    expect(editor.store.getState()).toMatchObject({ view: 'map', viewRequest: { wish: 'show-selection' } });
    expect([...editor.store.getState().selection.nodes]).toEqual(['pack']);
  });
});

describe('a map without ideas', () => {
  it('says how to begin, and takes the first one at once', async () => {
    const { editor } = open(testMap());
    expect(screen.getByText('What could be better?')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Park an idea' }), 'Ask them{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Name of Ask them' }, patient)).toBeVisible();
    editor.setView('plan');
    expect(editor.store.getState().document.parkedIdeas).toHaveLength(1);
  });
});

it('has nothing that axe finds wrong', async () => {
  const { container } = open();
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.flatMap((each) => each.nodes.map((found) => `${each.id}: ${found.html}`))).toEqual([]);
});
