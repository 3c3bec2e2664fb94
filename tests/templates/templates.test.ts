import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { findings } from '#src/analysis/findings.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { canConnect } from '#src/model/canConnect.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { referenceTargets } from '#src/model/referenceTargets.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import { bandUnder, spansOf } from '#src/layout/bands.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { templates } from '#src/templates/index.ts';

const hour = 3600;
const day = 8 * hour;

const maps = new Map(await Promise.all(templates.map(async ({ id, load }) => [id, await load()] as const)));

function mapOfTemplate(id: string): MapDocument {
  const map = maps.get(id);
  if (map === undefined) throw new Error(`no template ${id}`);
  return map;
}

/** A state of the template as it comes out of a file. */
function figuresOf(id: string, stateId = 'current'): StateAnalysis {
  const opened = openMap(saveMap(mapOfTemplate(id)));
  if (!opened.ok) throw new Error(opened.problem.message);
  return analyse(opened.document, stateId);
}

/** A figure as it is printed: rounded to so many digits behind the point, a half upwards. */
function printed(value: number | undefined, digits: number): string {
  if (value === undefined) return '–';
  const scale = 10 ** digits;
  return (Math.floor(value * scale + 0.5 + 1e-9) / scale).toFixed(digits);
}

const allStates = templates.flatMap(({ id }) =>
  mapOfTemplate(id).states.map((state) => ({ id, stateId: state.id, document: mapOfTemplate(id), state })),
);

describe.each(templates)('the template $id', ({ id, title, load, group, sketch }) => {
  const document = mapOfTemplate(id);

  it('comes out of a file as it went in, without repairs', () => {
    expect(openMap(saveMap(document))).toEqual({ ok: true, document, repairs: [] });
  });

  it('is built alike every time, with a title of its own, the one it is offered under', async () => {
    expect(await load()).toEqual(document);
    expect(document.title).toBe(title);
    expect(templates.filter((other) => other.title === title)).toHaveLength(1);
  });

  it('is sketched with a letter for each step', () => {
    expect(sketch).toMatch(/^(\d+[vnwo])( \d+[vnwo])*$/);
  });

  it('has a current state, and of an example a future one made from it', () => {
    const states = document.states.map(({ id: state, basedOn }) => [state, basedOn]);
    const wanted = [
      ['current', undefined],
      ['future', 'current'],
    ];
    expect(states).toEqual(group === 'example' ? wanted : wanted.slice(0, 1));
  });
});

describe.each(allStates)('the $stateId state of $id', ({ document, state }) => {
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

  it('says on the map that its figures are no more than examples', () => {
    const words = JSON.stringify(state.nodes.filter((node) => node.kind === 'note'));
    const hasFigures = state.nodes.some(({ data }) => 'processTime' in data) || state.wipLimits !== undefined;
    expect(words).toMatch(hasFigures ? /illustrative|examples inside published ranges/i : /[a-z]/);
  });

  it('names only what it has: needs, measures, content, stages and lanes', () => {
    for (const node of state.nodes) {
      for (const [name, field] of Object.entries(nodeKindOf(node.kind).fields)) {
        if (field.type !== 'reference' && field.type !== 'references') continue;
        const known = referenceTargets(document, state, field.to).map((target) => target.id);
        const value = node.data[name];
        expect(known, `${node.id} ${name}`).toEqual(
          expect.arrayContaining(value === undefined ? [] : Array.isArray(value) ? value : [value]),
        );
      }
    }
    const needs = document.customer.needs.map((need) => need.id);
    for (const ctq of document.customer.ctqs) expect(needs).toContain(ctq.need);
  });

  it('is measured without an error', () => {
    expect(findings(document, state.id).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(analyse(document, state.id).headline.yield).toBeGreaterThan(0);
  });
});

describe.each(allStates.filter(({ document }) => document.id.startsWith('example-')))(
  'the $stateId state of the example $id',
  ({ document, state }) => {
    const { headline } = analyse(document, state.id);

    it('has times, an assessment of every step and a demand', () => {
      expect(headline.flowTime).toBeGreaterThan(0);
      expect(headline.assessedSteps).toBe(headline.steps);
      expect(headline.entryPerPeriod).toBeGreaterThan(0);
    });

    it('shows its stages as columns that its steps stand in', () => {
      const spans = spansOf(state, 'stage');
      const placed = state.nodes.filter((node) => detailsOf(node).stage !== undefined);
      expect(placed.map((node) => bandUnder(spans, 'stage', node))).toEqual(
        placed.map((node) => detailsOf(node).stage),
      );
    });
  },
);

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

  it('of the webinar’s audience come out, for one of its two webinars a month', () => {
    const units = (stateId: string) => {
      const { nodes, headline } = figuresOf('webinar-audience', stateId);
      const arrivals = ['s2', 's3', 's4', 's5', 's6'].map((id) => nodes.get(id)?.arrivalsPerPeriod ?? 0);
      return [...arrivals, headline.deliveredPerPeriod ?? 0].map((value) => value / 2);
    };
    const rounded = (values: readonly number[], digits: readonly number[]) =>
      values.map((value, index) => printed(value, digits[index] ?? 0));
    expect(rounded(units('current'), [0, 0, 0, 1, 1, 2])).toEqual(['360', '144', '36', '6.4', '3.8', '0.81']);
    expect(rounded(units('future'), [0, 0, 1, 1, 1, 2])).toEqual([
      '360',
      '162',
      '40.5',
      '12.2',
      '7.9',
      '1.82',
    ]);
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

describe('the published totals of the future state', () => {
  it('of lead nurture come out', () => {
    const { headline, nodes } = figuresOf('lead-nurture', 'future');
    expect(printed((headline.effort ?? 0) / hour, 2)).toBe('2.85');
    expect(printed(((headline.flowTime ?? 0) - (headline.processTime ?? 0)) / day, 2)).toBe('15.32');
    expect(printed((headline.flowTime ?? 0) / day, 2)).toBe('15.68');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('2.3');
    expect(printed((headline.valueAddRatio ?? 0) * 100, 1)).toBe('2.2');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('63.2');
    expect(printed(headline.deliveredPerPeriod, 2)).toBe('17.55');
    expect(printed((headline.yield ?? 0) * 100, 2)).toBe('4.39');
    expect(printed(headline.wipExpected, 1)).toBe('214.1');
    expect(printed((headline.timeInStream ?? 0) / day, 1)).toBe('10.7');
    expect(printed(headline.carriedPerWin, 1)).toBe('12.2');
    const load = ['s1', 's2', 's3', 's4', 's5', 's6'].map((id) =>
      printed((nodes.get(id)?.utilisation ?? 0) * 100, 0),
    );
    expect(load).toEqual(['33', '67', '7', '44', '58', '68']);
    const wip = ['s1', 's2', 's3', 's4', 's5', 's6'].map((id) => printed(nodes.get(id)?.wipExpected, 1));
    expect(wip).toEqual(['2.1', '200.3', '0.4', '0.7', '6.3', '4.3']);
  });

  it('of campaign production come out, with two hand-offs fewer', () => {
    const { headline } = figuresOf('campaign-production', 'future');
    expect(printed((headline.processTime ?? 0) / hour, 2)).toBe('24.50');
    expect(printed(((headline.flowTime ?? 0) - (headline.processTime ?? 0)) / day, 2)).toBe('12.00');
    expect(printed((headline.flowTime ?? 0) / day, 2)).toBe('15.06');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('20.3');
    expect(printed((headline.valueAddRatio ?? 0) * 100, 1)).toBe('16.2');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('53.8');
    expect(printed(headline.deliveredPerPeriod, 2)).toBe('10.00');
    expect(printed(headline.wipExpected, 1)).toBe('7.5');
    const handOffs = mapOfTemplate('campaign-production').states.map((state) => {
      const steps = new Set(state.nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id));
      return state.edges.filter(({ from, to }) => steps.has(from) && steps.has(to)).length;
    });
    expect(handOffs).toEqual([7, 5]);
  });

  it('of the webinar come out on the longest path', () => {
    const { headline, nodes } = figuresOf('webinar', 'future');
    expect(printed((headline.effort ?? 0) / hour, 2)).toBe('26.00');
    expect(printed((headline.flowTime ?? 0) / day, 2)).toBe('19.25');
    expect(printed((headline.processTime ?? 0) / hour, 2)).toBe('16.00');
    expect(printed((headline.activityRatio ?? 0) * 100, 1)).toBe('10.4');
    expect(printed((headline.rolledCompleteAccurate ?? 0) * 100, 1)).toBe('58.5');
    expect(nodes.get('s5')?.onClock).toBe(false);
  });
});
