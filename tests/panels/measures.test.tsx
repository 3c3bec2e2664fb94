import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { createDocument } from '#src/model/create.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { duration } from '#src/lib/duration.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { Inspector } from '#src/panels/inspector/Inspector.tsx';
import { Announcer } from '#src/panels/Announcer.tsx';
import { MeasuresBar } from '#src/panels/measures/MeasuresBar.tsx';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

/** The panels above the bar are fetched when they are first opened. */
const patient = { timeout: 9000 };
const figure = (name: RegExp) => screen.getByRole('button', { name });
const changeWait = (text: number) => (map: ReturnType<typeof testMap>) =>
  updateNodeData(map, 'current', 'nurture', { waitTime: duration(text, 'd') });

describe('the bar', () => {
  it('shows the figures of the map', () => {
    const { flowTime, assessedSteps, steps } = analyse(testMap(), 'current').headline;
    renderWithEditor(<MeasuresBar />);
    expect(figure(/Flow time/)).toHaveTextContent(formatDuration(flowTime, testMap().calendar));
    expect(figure(/Rolled %C&A/)).toHaveTextContent(`${assessedSteps} of ${steps} assessed`);
    expect(figure(/Conversion/)).toHaveTextContent('30 %');
    expect(figure(/Constraint/)).toHaveTextContent('Qualify');
    expect(figure(/All figures/)).toHaveTextContent('8 h × 5 d');
  });

  it('follows typing at once', async () => {
    renderWithEditor(
      <>
        <Inspector />
        <MeasuresBar />
      </>,
      { selected: { nodes: new Set(['nurture']) } },
    );
    const input = screen.getByRole('textbox', { name: 'Wait before' });
    await userEvent.clear(input);
    await userEvent.type(input, '5');
    const after = analyse(changeWait(5)(testMap()), 'current').headline.flowTime;
    expect(figure(/Flow time/)).toHaveTextContent(formatDuration(after, testMap().calendar));
  });

  it('reads the parts of the flow time aloud', () => {
    renderWithEditor(<MeasuresBar />);
    expect(screen.getByRole('img', { name: /value-add .* %, necessary 0 %, .* waste .* %/ })).toBeVisible();
  });

  it('shows a dash and says why where nothing is known', async () => {
    renderWithEditor(<MeasuresBar />, { document: createDocument({ id: 'm_empty' }) });
    expect(figure(/Value-add ratio/)).toHaveTextContent('–');
    await userEvent.click(figure(/Value-add ratio/));
    expect(await screen.findByText('Draw a first step to see it.', {}, patient)).toBeVisible();
  });

  it('leads from the calendar to the settings of the map', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />, { selected: { nodes: new Set(['nurture']) } });
    await userEvent.click(figure(/All figures/));
    await userEvent.click(await screen.findByRole('button', { name: 'Settings of the map' }, patient));
    expect(editor.store.getState().selection.nodes.size).toBe(0);
  });

  it('lists every figure there is', async () => {
    renderWithEditor(<MeasuresBar />);
    await userEvent.click(figure(/All figures/));
    const list = within(await screen.findByRole('region', { name: 'All figures' }, patient));
    expect(list.getAllByRole('listitem')).toHaveLength(metrics.length);
    await userEvent.click(list.getByRole('button', { name: /^Waiting/ }));
    expect(await screen.findByRole('region', { name: 'Waiting' }, patient)).toBeVisible();
  });
});

describe('an explanation', () => {
  it('shows what each step adds, in flow order, and their sum', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />);
    await userEvent.click(figure(/Flow time/));
    expect(editor.store.getState().explained).toBe('flow-time');
    const panel = within(await screen.findByRole('region', { name: 'Flow time' }, patient));
    const steps = panel.getAllByRole('listitem');
    expect(steps.map((step) => within(step).getByRole('button').textContent)).toEqual(['Nurture', 'Qualify']);
    expect(steps[0]).toHaveTextContent('15 d + 6 min');
    expect(panel.getByText(/Together/)).toHaveTextContent('19.1 d');
  });

  it('selects a step of it on the map', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />);
    await userEvent.click(figure(/Flow time/));
    await userEvent.click(await screen.findByRole('button', { name: 'Qualify' }, patient));
    expect([...editor.store.getState().selection.nodes]).toEqual(['qualify']);
  });

  it('points at a step on the map while it is being read about', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />);
    await userEvent.click(figure(/Flow time/));
    const steps = await screen.findByRole('list', { name: 'What each step adds' }, patient);
    const link = within(steps).getByRole('button', { name: 'Qualify' });
    await userEvent.hover(link);
    expect(editor.store.getState().pointedAt).toBe('qualify');
    await userEvent.unhover(link);
    expect(editor.store.getState().pointedAt).toBeUndefined();
    act(() => link.focus());
    expect(editor.store.getState().pointedAt).toBe('qualify');
    await userEvent.keyboard('{Escape}');
    expect(editor.store.getState().pointedAt).toBeUndefined();
  });

  it('names the steps that have no times', async () => {
    const document = updateNodeData(testMap(), 'current', 'qualify', {
      waitTime: undefined,
      processTime: undefined,
    });
    renderWithEditor(<MeasuresBar />, { document });
    await userEvent.click(figure(/Flow time/));
    expect(await screen.findByText(/1 step has no times and counts as 0/, {}, patient)).toHaveTextContent(
      'Qualify',
    );
  });

  it('closes on Escape and gives the focus back', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />);
    await userEvent.click(figure(/Flow time/));
    await screen.findByRole('region', { name: 'Flow time' }, patient);
    await userEvent.keyboard('{Escape}');
    expect(editor.store.getState().explained).toBeUndefined();
    expect(figure(/Flow time/)).toHaveFocus();
  });

  it('says what would give a value to a figure that asks no times, and out of how many it is', async () => {
    const { editor } = renderWithEditor(<MeasuresBar />);
    act(() => editor.setExplained('customer-starts'));
    expect(await screen.findByText('Say at the touch points who starts them.', {}, patient)).toBeVisible();
    expect(screen.queryByText(/has no times/)).toBeNull();
    act(() => {
      editor.edit('Meet them', (map) =>
        updateNodeData(changeNodeKind(map, 'current', 'qualify', 'touchPoint'), 'current', 'qualify', {
          startedBy: 'customer',
        }),
      );
    });
    expect(screen.getByText('1 of 1.')).toBeVisible();
  });

  it('adds up for every metric that says it does', () => {
    const document = testMap();
    const [state] = document.states;
    if (state === undefined) throw new Error('no state');
    const analysis = analyse(document, state.id);
    const context = { document, state };
    const summing = metrics.filter((metric) => metric.sums && metric.value(analysis, context) !== undefined);
    expect(summing.length).toBeGreaterThan(5);
    for (const metric of summing) {
      const parts = metric.contributions(analysis, context);
      const sum = parts.reduce((total, part) => total + part.value, 0);
      expect(sum, metric.id).toBeCloseTo(metric.value(analysis, context) ?? Number.NaN, 9);
    }
  });
});

describe('what is said aloud', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is what was done and the flow time since, once the edit has settled', () => {
    const { editor } = renderWithEditor(<Announcer />);
    act(() => editor.edit('Change wait of Nurture', changeWait(1)));
    expect(screen.getByRole('status')).toHaveTextContent('');
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByRole('status')).toHaveTextContent('Change wait of Nurture. Flow time 5.11 d.');
  });

  it('is what was undone', () => {
    const { editor } = renderWithEditor(<Announcer />);
    act(() => editor.edit('Change wait of Nurture', changeWait(1)));
    act(() => void vi.advanceTimersByTime(1000));
    act(() => editor.undo());
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByRole('status')).toHaveTextContent('Undone: Change wait of Nurture. Flow time 19.1 d.');
  });
});
