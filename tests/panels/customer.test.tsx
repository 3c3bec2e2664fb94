import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { detailsOf } from '#src/model/detailsOf.ts';
import { CustomerPanel } from '#src/panels/customer/CustomerPanel.tsx';
import { Inspector } from '#src/panels/inspector/Inspector.tsx';
import { customerMap } from './customerMap.ts';
import { renderWithEditor } from './renderWithEditor.tsx';

function open(document = customerMap()) {
  const view = renderWithEditor(<CustomerPanel />, { document });
  return { ...view, map: () => view.editor.store.getState().document };
}
const row = (name: RegExp) => screen.getByRole('button', { name });

describe('who the customer is', () => {
  it('is typed into the map: name, pain, relief and decision time', async () => {
    const { map } = open();
    await userEvent.clear(screen.getByLabelText('Customer'));
    await userEvent.type(screen.getByLabelText('Customer'), 'Plant manager');
    await userEvent.type(screen.getByLabelText('Pain'), 'Stops at night');
    await userEvent.type(screen.getByLabelText('Relief'), 'A quiet night');
    await userEvent.type(screen.getByLabelText('Decision time'), '60 d{Enter}');
    expect(map().customer).toMatchObject({
      name: 'Plant manager',
      pain: 'Stops at night',
      relief: 'A quiet night',
      decisionTime: { value: 60, unit: 'd' },
    });
  });
});

describe('needs', () => {
  it('are added one after the other with Enter, each under the next id', async () => {
    const { map, lastLabel } = open();
    const add = screen.getByRole('textbox', { name: 'Add a need' });
    await userEvent.type(add, 'Feel safe{Enter}Know the price{Enter}');
    expect(map().customer.needs.slice(2)).toEqual([
      { id: 'N3', text: 'Feel safe', kind: 'output' },
      { id: 'N4', text: 'Know the price', kind: 'output' },
    ]);
    expect(add).toHaveFocus();
    expect(add).toHaveValue('');
    expect(lastLabel()).toBe('Add need');
  });

  it('are added by a press too, and nothing is added without words', async () => {
    const { map } = open();
    const press = screen.getByRole('button', { name: 'Add a need' });
    expect(press).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Add a need' }), '  ');
    expect(press).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Add a need' }), 'Feel safe');
    await userEvent.click(press);
    expect(map().customer.needs.at(-1)?.text).toBe('Feel safe');
  });

  it('say who serves them and who does not', () => {
    open();
    expect(row(/N1 See it work/)).toHaveTextContent('Output, weight 5 · 1 step');
    expect(row(/N2 Get an answer/)).toHaveTextContent('Service · no step serves it');
    expect(screen.getByRole('button', { name: '62.5 % served' })).toBeVisible();
  });

  it('unfold into words, kind, weight and evidence', async () => {
    const { map } = open();
    await userEvent.click(row(/N2 Get an answer/));
    const form = within(screen.getByRole('group', { name: 'N2 Get an answer' }));
    await userEvent.click(form.getByRole('radio', { name: '4' }));
    await userEvent.click(form.getByRole('radio', { name: 'Output' }));
    await userEvent.type(form.getByLabelText('Evidence'), 'Six talks');
    expect(map().customer.needs[1]).toEqual({
      id: 'N2',
      text: 'Get an answer',
      kind: 'output',
      weight: 4,
      evidence: 'Six talks',
    });
    await userEvent.click(form.getByRole('radio', { name: '4' }));
    expect(map().customer.needs[1]).not.toHaveProperty('weight');
  });

  it('lead to the steps that serve them', async () => {
    const { editor } = open();
    await userEvent.click(row(/N1 See it work/));
    await userEvent.click(screen.getByRole('button', { name: 'Nurture' }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['nurture']);
  });

  it('move with Alt and the arrow keys and keep id and focus', async () => {
    const { map } = open();
    act(() => row(/N2 Get an answer/).focus());
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(map().customer.needs.map(({ id }) => id)).toEqual(['N2', 'N1']);
    expect(row(/N2 Get an answer/)).toHaveFocus();
  });

  it('move by buttons, not beyond the ends', async () => {
    const { map } = open();
    await userEvent.click(row(/N1 See it work/));
    expect(screen.getByRole('button', { name: 'Move N1 up' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Move N1 down' }));
    expect(map().customer.needs.map(({ id }) => id)).toEqual(['N2', 'N1']);
    expect(screen.getByRole('button', { name: 'Move N1 down' })).toBeDisabled();
  });

  it('go with what steps say of them, and come back with it in one undo', async () => {
    const { editor, node, map } = open();
    act(() => row(/N1 See it work/).focus());
    await userEvent.keyboard('{Delete}');
    expect(map().customer.needs.map(({ id }) => id)).toEqual(['N2']);
    expect(detailsOf(node('nurture')).needs).toBeUndefined();
    expect(row(/N2 Get an answer/)).toHaveFocus();
    act(() => editor.undo());
    expect(map().customer.needs).toHaveLength(2);
    expect(detailsOf(node('nurture')).needs).toEqual(['N1']);
  });
});

describe('what is critical to quality', () => {
  it('is tied to a need, with target, current value and the gap between them', async () => {
    const { map } = open();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Add what they measure us by' }),
      'Own data shown{Enter}',
    );
    await userEvent.click(row(/Q2 Own data shown/));
    const form = within(screen.getByRole('group', { name: 'Q2 Own data shown' }));
    await userEvent.selectOptions(form.getByLabelText('Need'), 'N1 See it work');
    await userEvent.click(form.getByRole('radio', { name: 'Higher' }));
    await userEvent.type(form.getByLabelText('Unit'), '%');
    await userEvent.type(form.getByLabelText('Target'), '100{Enter}');
    await userEvent.type(form.getByLabelText('Current'), '40{Enter}');
    expect(map().customer.ctqs[1]).toEqual({
      id: 'Q2',
      measure: 'Own data shown',
      need: 'N1',
      direction: 'up',
      unit: '%',
      target: 100,
      current: 40,
    });
    expect(row(/Q2 Own data shown/)).toHaveTextContent('N1 · 40 → 100 % · 60 % to go · no step affects it');
  });

  it('says that a target is reached', () => {
    open();
    expect(row(/Q1 Hours to the answer/)).toHaveTextContent('N2 · 1 → 2 h · target reached · 1 step');
  });
});

describe('content', () => {
  it('counts the steps that use it and its other uses', async () => {
    const { map } = open();
    expect(row(/C1 Guide/)).toHaveTextContent('White paper · 6 uses');
    await userEvent.click(row(/C1 Guide/));
    const other = screen.getByLabelText('Other uses');
    await userEvent.clear(other);
    await userEvent.type(other, '29{Enter}');
    expect(map().contents?.[0]?.otherUses).toBe(29);
    expect(row(/C1 Guide/)).toHaveTextContent('White paper · 30 uses');
  });
});

describe('the three indicators', () => {
  it('say how long ago the state was gone over, how fast we answer and how much is served', () => {
    open();
    const cards = screen.getByRole('region', { name: 'Three indicators' });
    expect(cards).toHaveTextContent('26 days since the last revision');
    expect(cards).toHaveTextContent('19 d to the first response');
    expect(cards).toHaveTextContent('62.5 % of the needs served');
    expect(cards).toHaveTextContent('100 % of contacts start with them');
  });

  it('start anew with a press, as one undoable step', async () => {
    const { map, lastLabel } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Gone over today' }));
    expect(map().states[0]?.revision).toBe('2026-01-05');
    expect(screen.getByRole('region', { name: 'Three indicators' })).toHaveTextContent('0 days since');
    expect(lastLabel()).toBe('Change revision');
  });

  it('show how they came about', async () => {
    const { editor } = open();
    await userEvent.click(screen.getByRole('button', { name: /of the needs served/ }));
    expect(editor.store.getState().explained).toBe('need-coverage');
  });
});

describe('who looks at it together', () => {
  it('is three names, left out again when they are emptied', async () => {
    const { map } = open();
    await userEvent.type(screen.getByLabelText('Value stream manager'), 'Ann');
    expect(map().stream.roles).toEqual({ manager: 'Ann' });
    await userEvent.clear(screen.getByLabelText('Value stream manager'));
    expect(map().stream.roles).toBeUndefined();
  });
});

it('is a press away from the details of the map, which ask for the name only', async () => {
  const { editor } = renderWithEditor(<Inspector />, { document: customerMap() });
  await userEvent.click(screen.getByText('Customer', { selector: 'summary *' }));
  expect(screen.queryByLabelText('Pain')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'What they value: 2 needs' }));
  expect(editor.store.getState().panel).toBe('customer');
});
