import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { measureReport } from '#src/analysis/measureReport.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { saveMap } from '#src/file/save.ts';
import { measureText } from '../../scripts/measure.ts';
import { customer, demandOf, mapOf, source, step } from './mapOf.ts';

const map = mapOf({
  nodes: { s: source, a: step({ pt: [1, 'h'], wait: [7, 'h'], people: 1 }), k: customer },
  edges: ['s > a', 'a > k 50'],
  demand: demandOf(5, [2, 'd']),
});

describe('the measure report', () => {
  it('has the keys of the file format, in working seconds and ratios, with null where nothing is defined', () => {
    const [state] = measureReport(map).states;
    expect(Object.keys(state ?? {}).join(' ')).toBe(
      'id problems flowTime processTime valueAddTime necessaryTime customerTime wasteTime waitingTime ' +
        'wastedWorkTime reworkTime valueAddRatio necessaryRatio customerRatio wasteRatio activityRatio ' +
        'rolledCompleteAccurate assessedSteps steps effort effortWithLosses yield takt entryPerPeriod ' +
        'deliveredPerPeriod throughputPerPeriod wipExpected constraint nodes ladder',
    );
    expect(state).toMatchObject({ id: 'current', flowTime: 28_800, activityRatio: 0.125, takt: 23_040 });
    expect(state?.constraint).toEqual({ node: 'a', utilisation: 0.3125 });
    expect(state?.nodes['a']).toEqual({
      visits: 1,
      reach: 1,
      onClock: true,
      waitTime: 25_200,
      processTime: 3600,
      arrivalsPerPeriod: 5,
      utilisation: 0.3125,
      wipExpected: 2.5,
    });
    expect(state?.nodes['k']?.utilisation).toBeNull();
    expect(state?.ladder).toEqual([{ node: 'a', visits: 1, wait: 25_200, process: 3600 }]);
  });

  it('has every figure of the analysis as it is, and null for one that is not defined', () => {
    const valued = mapOf({
      nodes: {
        s: source,
        a: step({ pt: [1, 'h'], wait: [7, 'h'], people: 1, ca: 90, class: 'value-add' }),
        b: step({ pt: [2, 'h'], wait: [3, 'h'], people: 1, owner: 'customer', class: 'necessary' }),
        c: step({ pt: [3, 'h'], people: 1 }),
        k: customer,
      },
      edges: ['s > a', 'a > b 50', 'b > c', 'c ~ c 20', 'c > k'],
      demand: demandOf(1, [1, 'd']),
    });
    for (const [document, isDefined] of [
      [valued, true],
      [mapOf({ nodes: {}, edges: [] }), false],
    ] as const) {
      const [state] = measureReport(document).states;
      const { headline } = analyse(document, 'current');
      const reported = Object.entries(headline).filter(([key]) => Object.hasOwn(state ?? {}, key));
      expect(state).toMatchObject(Object.fromEntries(reported.map(([key, value]) => [key, value ?? null])));
      expect(reported.every(([, value]) => value !== undefined)).toBe(isDefined);
    }
  });

  it('has null for every figure of an empty map, but counts', () => {
    const [state] = measureReport(mapOf({ nodes: {}, edges: [] })).states;
    expect(state).toMatchObject({
      flowTime: null,
      yield: null,
      constraint: null,
      steps: 0,
      nodes: {},
      ladder: [],
    });
  });

  it('names problems by code, severity, message and nodes', () => {
    const faulty = mapOf({
      nodes: { s: source, a: step(), k: customer },
      edges: ['s > a', 'a > a 90', 'a > k 20'],
    });
    expect(measureReport(faulty).states[0]?.problems).toEqual([
      {
        code: 'shares-above-100',
        severity: 'error',
        message: 'The shares out of “a” sum to 110 %.',
        nodes: ['a'],
      },
    ]);
  });

  it('keeps a problem that the team leaves as it is, with the reason', () => {
    const low = mapOf({ nodes: { a: step({ ca: 50 }) }, edges: [] });
    const wanted = { check: 'low-complete-accurate', subject: 'a', reason: 'Until May' };
    const report = measureReport(waiveFinding(low, 'current', wanted, () => 'w1'));
    expect(report.states[0]?.problems).toMatchObject([
      { code: 'low-complete-accurate', waived: 'Until May' },
    ]);
  });
});

describe('measuring the text of a file', () => {
  it('gives the report as JSON', () => {
    const measured = measureText(saveMap(map), 'map.vsm.json');
    const output = JSON.stringify(measureReport(map), undefined, 2);
    expect(measured).toEqual({ ok: true, repairs: [], output });
  });

  it('gives the problem of a file that is no map', () => {
    expect(measureText('{}', 'other.json')).toMatchObject({ ok: false });
  });
});
