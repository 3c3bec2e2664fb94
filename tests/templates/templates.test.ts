import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { measuredMap } from '#tests/analysis/mapOf.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { canConnect } from '#src/model/canConnect.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { templates } from '#src/templates/index.ts';

const hour = 3600;
const day = 8 * hour;

/** The template as it comes out of a file. */
function fromFile(id: string): MapDocument {
  const template = templates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const opened = openMap(saveMap(template.build()));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.document;
}

function figuresOf(id: string): StateAnalysis {
  return analyse(fromFile(id), 'current');
}

/** A figure as it is printed: rounded to so many digits behind the point, a half upwards. */
function printed(value: number | undefined, digits: number): string {
  if (value === undefined) return '–';
  const scale = 10 ** digits;
  return (Math.floor(value * scale + 0.5 + 1e-9) / scale).toFixed(digits);
}

describe.each(templates)('the example $id', (template) => {
  const document = template.build();
  const state = stateOf(document, 'current');

  it('comes out of a file as it went in, without repairs', () => {
    expect(openMap(saveMap(document))).toEqual({ ok: true, document, repairs: [] });
  });

  it('is built alike every time, with a title of its own', () => {
    expect(template.build()).toEqual(document);
    expect(templates.filter((other) => other.title === template.title)).toHaveLength(1);
  });

  it('has only connections that the editor would allow', () => {
    for (const edge of state.edges) {
      expect(canConnect(state, edge.from, edge.to, edge.kind, edge.id)).toEqual({
        ok: true,
        value: undefined,
      });
    }
  });

  it('has no two symbols on top of one another', () => {
    const boxes = state.nodes.map(nodeBounds);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('says on the map that its figures are examples', () => {
    expect(
      state.nodes.filter((node) => node.kind === 'note').map((node) => node.data['name']),
    ).toContainEqual(expect.stringContaining('examples inside published ranges'));
  });

  it('names only needs, stages and lanes that it has', () => {
    const needs = document.customer.needs.map((need) => need.id);
    const stages = state.stages.map((stage) => stage.id);
    const lanes = state.lanes.map((lane) => lane.id);
    for (const { data } of state.nodes) {
      expect(needs).toEqual(expect.arrayContaining(Array.isArray(data['needs']) ? data['needs'] : []));
      expect([undefined, ...stages]).toContain(data['stage']);
      expect([undefined, ...lanes]).toContain(data['lane']);
    }
    for (const ctq of document.customer.ctqs) expect(needs).toContain(ctq.need);
  });

  it('is measured without an error', () => {
    const { findings, headline } = measuredMap(document);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(headline.flowTime).toBeGreaterThan(0);
    expect(headline.assessedSteps).toBe(headline.steps);
  });
});

describe('the published totals', () => {
  it('of lead nurture come out', () => {
    const { headline, nodes } = figuresOf('lead-nurture');
    expect(printed((headline.processTime ?? 0) / hour, 2)).toBe('3.00');
    expect(printed(((headline.flowTime ?? 0) - (headline.processTime ?? 0)) / day, 2)).toBe('29.25');
    expect(printed((headline.flowTime ?? 0) / day, 3)).toBe('29.625');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('1.3');
    expect(printed((headline.valueAddRatio ?? 0) * 100, 1)).toBe('1.2');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('27.3');
    expect(printed(headline.deliveredPerPeriod, 2)).toBe('10.80');
    expect(printed((headline.yield ?? 0) * 100, 2)).toBe('2.70');
    expect(printed(headline.wipExpected, 1)).toBe('360.7');
    expect(printed((headline.timeInStream ?? 0) / day, 1)).toBe('18.0');
    expect(printed(headline.carriedPerWin, 1)).toBe('33.4');
    const load = ['s1', 's2', 's3', 's4', 's5', 's6'].map((id) =>
      printed((nodes.get(id)?.utilisation ?? 0) * 100, 0),
    );
    expect(load).toEqual(['67', '67', '30', '67', '69', '45']);
  });

  it('of campaign production come out', () => {
    const { headline, nodes, signals } = figuresOf('campaign-production');
    expect(printed((headline.processTime ?? 0) / hour, 2)).toBe('30.00');
    expect(printed((headline.flowTime ?? 0) / day, 2)).toBe('35.75');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('10.5');
    expect(printed((headline.valueAddRatio ?? 0) * 100, 1)).toBe('7.2');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('6.1');
    expect(printed(headline.deliveredPerPeriod, 2)).toBe('10.00');
    expect(printed(headline.wipExpected, 1)).toBe('17.9');
    const wip = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'].map((id) =>
      printed(nodes.get(id)?.wipExpected, 1),
    );
    expect(wip).toEqual(['1.7', '1.1', '2.4', '3.6', '2.1', '4.2', '1.3', '1.5']);
    expect(signals).toMatchObject({
      longestWait: 's6',
      lowestCompleteAccurate: 's1',
      highestUtilisation: 's6',
    });
  });

  it('of the webinar come out on the longest path', () => {
    const { headline, nodes } = figuresOf('webinar');
    expect(printed((headline.effort ?? 0) / hour, 2)).toBe('39.00');
    expect(printed((headline.flowTime ?? 0) / day, 3)).toBe('44.375');
    expect(printed((headline.processTime ?? 0) / hour, 2)).toBe('27.00');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('7.6');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('12.0');
    expect(nodes.get('s4')?.onClock).toBe(true);
    expect(nodes.get('s5')?.onClock).toBe(false);
  });

  it('of the sales opportunity come out', () => {
    const { headline } = figuresOf('sales-opportunity');
    expect(printed((headline.flowTime ?? 0) / day, 1)).toBe('45.3');
    expect(printed((headline.yield ?? 0) * 100, 0)).toBe('21');
  });

  it('of onboarding count the customer’s own time apart', () => {
    const { headline } = figuresOf('onboarding');
    expect(printed((headline.customerTime ?? 0) / day, 2)).toBe('15.00');
    expect(printed(headline.deliveredPerPeriod, 2)).toBe('0.57');
  });
});
