import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { findings } from '#src/analysis/findings.ts';
import { duration } from '#src/lib/duration.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { Inspector } from '#src/panels/inspector/Inspector.tsx';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const nurture = { nodes: new Set(['nurture']) };
const open = async (title: string) => userEvent.click(screen.getByText(title));

describe('a step', () => {
  it('says what it is and where it stands in the flow', () => {
    renderWithEditor(<Inspector />, { selected: nurture });
    expect(screen.getByRole('button', { name: /^Step/ })).toBeVisible();
    expect(screen.getByText('on the clock')).toBeVisible();
    expect(box('Name')).toHaveValue('Nurture');
  });

  it('takes a duration as text, under a name for undo', async () => {
    const { node, editor, lastLabel } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.clear(box('Wait before'));
    await userEvent.type(box('Wait before'), '2d 4h');
    expect(node('nurture').data['waitTime']).toEqual({ value: 2, unit: 'd', plus: duration(4, 'h') });
    expect(lastLabel()).toBe('Change wait before of Nurture');
    editor.undo();
    expect(node('nurture').data['waitTime']).toEqual(duration(15, 'd'));
  });

  it('refuses what can’t be read, says why, and keeps the last good value', async () => {
    const { node } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.type(box('Process time'), ' or so');
    expect(screen.getByRole('alert')).toBeVisible();
    expect(node('nurture').data['processTime']).toEqual(duration(6, 'min'));
  });

  it('changes the value class', async () => {
    const { node } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.click(screen.getByRole('radio', { name: 'Waste' }));
    expect(node('nurture').data['valueClass']).toBe('waste');
  });

  it('lets lead time stand in place of the wait, and brings the wait back when it is emptied', async () => {
    const { node } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.type(box('Lead time'), '16 d');
    expect(node('nurture').data['waitTime']).toBeUndefined();
    expect(box('Wait before')).toHaveAccessibleDescription(/Lead time is given in its place: 16 d/);
    await userEvent.clear(box('Lead time'));
    expect(node('nurture').data['waitTime']).toEqual(duration(15, 'd'));
    expect(node('nurture').data['leadTime']).toBeUndefined();
  });

  it('splits process time into its classes in place of one figure', async () => {
    const { node } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.click(screen.getByRole('button', { name: 'Split' }));
    await userEvent.type(box('Necessary time'), '4');
    await userEvent.type(box('Waste time'), '2');
    expect(node('nurture').data['split']).toEqual({
      necessary: duration(4, 'min'),
      waste: duration(2, 'min'),
    });
    expect(node('nurture').data['processTime']).toBeUndefined();
  });

  it('keeps capacity folded with what is known of it in sight', async () => {
    renderWithEditor(<Inspector />, { selected: nurture });
    expect(screen.queryByRole('textbox', { name: 'People' })).toBeNull();
    expect(screen.getByText('People 0.5')).toBeVisible();
    await open('Capacity');
    expect(box('People')).toHaveValue('0.5');
  });

  it('tells its part of the flow time', () => {
    renderWithEditor(<Inspector />, { selected: nurture });
    const facts = screen.getByText('Of the flow time').nextSibling;
    const { flowTime } = analyse(testMap(), 'current').headline;
    const share = ((15 * 8 + 0.1) * 3600) / (flowTime ?? 0);
    expect(facts).toHaveTextContent(`15 d · ${(share * 100).toFixed(1)} %`);
  });

  it('flags the constraint and what leaves it unusable', () => {
    renderWithEditor(<Inspector />, { selected: { nodes: new Set(['qualify']) } });
    expect(screen.getByText(/this is the constraint/)).toBeVisible();
    expect(screen.getByText(/25 % of what leaves here can’t be used/)).toBeVisible();
  });

  it('becomes a touch point and keeps its figures', async () => {
    const { node, lastLabel } = renderWithEditor(<Inspector />, { selected: nurture });
    await userEvent.click(screen.getByRole('button', { name: /^Step/ }));
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', { name: 'Touch point' }, { timeout: 9000 }),
    );
    expect(node('nurture')).toMatchObject({ kind: 'touchPoint', data: { waitTime: duration(15, 'd') } });
    expect(lastLabel()).toBe('Turn Nurture into a touch point');
  });

  it('names what is wrong here and what to do', () => {
    const document = updateEdgeData(testMap(), 'current', 'e2', { sharePercent: 120 });
    const [finding] = findings(document, 'current');
    renderWithEditor(<Inspector />, { document, selected: nurture });
    expect(screen.getByText(finding?.message ?? 'no finding')).toBeVisible();
  });
});

it('says of a note that it is not in the flow', () => {
  renderWithEditor(<Inspector />, { selected: { nodes: new Set(['note']) } });
  expect(screen.getByText('not in the flow')).toBeVisible();
  expect(box('Text')).toHaveValue('Ask Ann');
});

describe('a connection', () => {
  const edge = { edges: new Set(['e2']) };

  it('shows all ways out of its start, and what they leave', () => {
    renderWithEditor(<Inspector />, { selected: edge });
    expect(box('Share to Qualify')).toHaveValue('30');
    expect(box('Share to Lost')).toHaveValue('10');
    expect(screen.getByText('60 % leave the stream here.')).toBeVisible();
  });

  it('edits the shares together, saying at once what is left', async () => {
    const { edge: edgeOf } = renderWithEditor(<Inspector />, { selected: edge });
    await userEvent.clear(box('Share to Lost'));
    await userEvent.type(box('Share to Lost'), '70');
    expect(edgeOf('e4').data['sharePercent']).toBe(70);
    expect(screen.getByText('Nothing is left.')).toBeVisible();
  });

  it('says when the shares are more than there is', async () => {
    renderWithEditor(<Inspector />, { selected: edge });
    await userEvent.clear(box('Share to Lost'));
    await userEvent.type(box('Share to Lost'), '90');
    expect(screen.getByText(/add up to 120 %/)).toBeVisible();
  });

  it('offers only kinds that are allowed between its ends', () => {
    renderWithEditor(<Inspector />, { selected: edge });
    const kinds = within(screen.getByRole('combobox', { name: 'Kind' }));
    expect(kinds.getByRole('option', { name: 'Pull' })).toBeInTheDocument();
    expect(kinds.queryByRole('option', { name: 'Referral' })).toBeNull();
  });

  it('becomes another kind and keeps its share', async () => {
    const { edge: edgeOf } = renderWithEditor(<Inspector />, { selected: edge });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Pull');
    expect(edgeOf('e2')).toMatchObject({ kind: 'pull', data: { sharePercent: 30 } });
  });

  it('is turned round', async () => {
    const { edge: edgeOf, lastLabel } = renderWithEditor(<Inspector />, { selected: edge });
    await userEvent.click(screen.getByRole('button', { name: 'Reverse' }));
    expect(edgeOf('e2')).toMatchObject({ from: 'qualify', to: 'nurture' });
    expect(lastLabel()).toBe('Reverse push');
  });

  it('says why it can’t be turned round', async () => {
    const { editor } = renderWithEditor(<Inspector />, { selected: { edges: new Set(['e1']) } });
    await userEvent.click(screen.getByRole('button', { name: 'Reverse' }));
    expect(editor.store.getState().notices.at(-1)?.text).toMatch(/units enter the stream there/);
  });

  it('is deleted, and the map is shown again', async () => {
    renderWithEditor(<Inspector />, { selected: edge });
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(box('Title')).toHaveValue('Lead nurture');
  });
});

describe('several symbols', () => {
  const both = { nodes: new Set(['nurture', 'qualify']) };

  it('show what they share, and where they differ', async () => {
    renderWithEditor(<Inspector />, { selected: both });
    expect(screen.getByRole('heading', { name: '2 symbols' })).toBeVisible();
    expect(box('Process time')).toHaveAttribute('placeholder', 'mixed');
    expect(screen.getByRole('radio', { name: 'Value-add' })).toBeChecked();
  });

  it('change together, as one entry for undo', async () => {
    const { node, editor } = renderWithEditor(<Inspector />, { selected: both });
    await userEvent.type(box('Who'), 'Sales');
    expect(node('nurture').data['who']).toBe('Sales');
    expect(node('qualify').data['who']).toBe('Sales');
    expect(editor.store.getState().history.past).toHaveLength(1);
  });
});

describe('the map', () => {
  it('takes its demand, whose period may be chosen before the number', async () => {
    const { editor } = renderWithEditor(<Inspector />);
    const demand = () => editor.store.getState().document.states[0]?.demand;
    await userEvent.clear(box('Demand'));
    expect(demand()).toBeUndefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Per' }), 'Week');
    await userEvent.click(screen.getByRole('radio', { name: 'The customer' }));
    await userEvent.type(box('Demand'), '12');
    expect(demand()).toEqual({ units: 12, per: duration(1, 'wk'), at: 'customer' });
  });

  it('changes its calendar, and refuses a day without hours', async () => {
    const { editor } = renderWithEditor(<Inspector />);
    await open('Calendar');
    await userEvent.clear(box('Hours per day'));
    expect(screen.getByRole('alert')).toHaveTextContent('needed');
    await userEvent.type(box('Hours per day'), '24');
    expect(editor.store.getState().document.calendar.hoursPerDay).toBe(24);
  });

  it('lists what it says, each leading to what it is about', async () => {
    const document = updateNodeData(testMap(), 'current', 'nurture', { leadTime: duration(1, 'min') });
    const [finding] = findings(document, 'current');
    const { editor } = renderWithEditor(<Inspector />, { document });
    const [show] = screen.getAllByRole('button', { name: 'Show on the map' });
    expect(show).toHaveAccessibleDescription(expect.stringContaining(finding?.message ?? '?'));
    if (show !== undefined) await userEvent.click(show);
    expect([...editor.store.getState().selection.nodes]).toEqual(finding?.nodes);
  });
});
