import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { metrics } from '#src/analysis/metrics/index.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { ConnectionForm } from '#src/panels/connection/ConnectionForm.tsx';
import { ConstraintPanel } from '#src/panels/constraint/ConstraintPanel.tsx';
import { CustomerPanel } from '#src/panels/customer/CustomerPanel.tsx';
import { Inspector } from '#src/panels/inspector/Inspector.tsx';
import { MeasuresBar } from '#src/panels/measures/MeasuresBar.tsx';
import { NeedsView } from '#src/panels/needs/NeedsView.tsx';
import { Palette } from '#src/panels/palette/Palette.tsx';
import { ProblemsPanel } from '#src/panels/problems/ProblemsPanel.tsx';
import { useActiveState } from '#src/store/useEditor.tsx';
import { customerMap } from './customerMap.ts';
import { renderWithEditor } from './renderWithEditor.tsx';
import { testMap } from './testMap.ts';

/** What axe finds; colours need a browser that paints. */
async function findings(container: Element): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(passes.length).toBeGreaterThan(3);
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`));
}

function FormAtEdge() {
  const edge = useActiveState().edges.find(({ id }) => id === 'e2');
  return edge && <ConnectionForm edge={edge} hasFocus close={() => undefined} />;
}

const wrongMap = () => updateEdgeData(testMap(), 'current', 'e2', { sharePercent: 120 });
const cases: readonly (readonly [string, ReactNode, Parameters<typeof renderWithEditor>[1]])[] = [
  ['the palette', <Palette key="palette" />, {}],
  ['the form of the map', <Inspector key="map" />, { document: wrongMap() }],
  ['the form of a step', <Inspector key="step" />, { selected: { nodes: new Set(['nurture']) } }],
  ['the form of a note', <Inspector key="note" />, { selected: { nodes: new Set(['note']) } }],
  ['the form of a connection', <Inspector key="edge" />, { selected: { edges: new Set(['e2']) } }],
  ['the form at a connection', <FormAtEdge key="at" />, { selected: { edges: new Set(['e2']) } }],
  ['the form of several', <Inspector key="many" />, { selected: { nodes: new Set(['nurture', 'qualify']) } }],
  ['the customer', <CustomerPanel key="customer" />, { document: customerMap() }],
  ['needs and steps', <NeedsView key="needs" />, { document: customerMap() }],
  ['questions and problems', <ProblemsPanel key="problems" />, { document: wrongMap() }],
  ['the constraint', <ConstraintPanel key="constraint" />, {}],
  ['the measures', <MeasuresBar key="bar" />, {}],
];

it.each(cases)('finds nothing wrong with %s', async (_, panel, options) => {
  const { container } = renderWithEditor(panel, options);
  expect(await findings(container)).toEqual([]);
});

it('finds nothing wrong with an explanation', async () => {
  const { container, editor } = renderWithEditor(<MeasuresBar />);
  act(() => editor.setExplained(metrics[0]?.id));
  expect(await screen.findByText('Together', {}, { timeout: 9000 })).toBeVisible();
  expect(await findings(container)).toEqual([]);
});

it('finds nothing wrong with an unfolded need, measure and piece of content', async () => {
  const { container } = renderWithEditor(<CustomerPanel />, { document: customerMap() });
  for (const name of [/^N1/, /^Q1/, /^C1/]) act(() => screen.getByRole('button', { name }).click());
  expect(await findings(container)).toEqual([]);
});
