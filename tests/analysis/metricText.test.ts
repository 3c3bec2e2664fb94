import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { MetricContext } from '#src/analysis/metric.ts';
import { amountText, exactText, metricText } from '#src/analysis/metricText.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import type { MapDocument } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, demandOf, mapOf, source, step, type Time } from './mapOf.ts';

function line(per: Time = [1, 'mo']): MapDocument {
  return mapOf({
    nodes: {
      s: source,
      a: step({ name: ' Draft\nan offer ', pt: [1, 'h'], wait: [7, 'h'], people: 1, wip: 12_345 }),
      b: step({ name: 'Send it', pt: [2, 'h'], people: 4 }),
      k: customer,
    },
    edges: ['s > a', 'a > b 50', 'b > k'],
    demand: demandOf(20, per),
  });
}
const undemanded = mapOf({ nodes: { a: step({ pt: [1, 'h'] }) }, edges: [] });

function context(document: MapDocument): MetricContext {
  return { document, state: stateOf(document, 'current') };
}

function known(id: string) {
  const metric = metricOf(id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
}

/** What stands large in the bar. */
function shown(id: string, document = line()): string {
  return metricText(known(id), analyse(document, 'current'), context(document));
}

const amount = (id: string, value: number | undefined, document = line()) =>
  amountText(known(id), value, context(document));
const exact = (id: string, value: number) => exactText(known(id), value, context(line()));

describe('a figure as people read it', () => {
  it('is a duration, a percentage, a rate with its period or a number, by its unit', () => {
    expect(shown('flow-time')).toBe('1.25 d');
    expect(shown('conversion')).toBe('50 %');
    expect(shown('entries')).toBe('20 a month');
    expect(shown('deliveries')).toBe('10 a month');
    expect(shown('units-counted')).toBe('12\u202f345');
    expect(amount('carried-per-win', 33.44)).toBe('33.4');
  });

  it('counts in the period of the demand, whichever it is', () => {
    expect(shown('entries', line([1, 'wk']))).toBe('20 a week');
    expect(shown('entries', line([6, 'wk']))).toBe('20 per 6 wk');
  });

  it('has a rate without a period where no demand is stated', () => {
    expect(amount('entries', 20, undemanded)).toBe('20');
  });

  it('is a dash where it is not defined, without a period', () => {
    expect(shown('entries', undemanded)).toBe('–');
    expect(amount('entries', undefined)).toBe('–');
    expect(amount('flow-time', undefined)).toBe('–');
    expect(shown('conversion', mapOf({ nodes: {}, edges: [] }))).toBe('–');
  });
});

describe('the constraint', () => {
  it('is shown as the name of the step, on one line', () => {
    expect(shown('constraint')).toBe('Draft an offer');
  });

  it('is a dash where no step is known to be it', () => {
    expect(shown('constraint', undemanded)).toBe('–');
  });

  it('has a utilisation where its amount is asked for', () => {
    expect(amount('constraint', 0.125)).toBe('12.5 %');
  });
});

describe('the figure behind the rounding', () => {
  it('has up to eight digits: a time in days, hours and seconds, a ratio in percent', () => {
    expect(exact('flow-time', 36_000)).toBe('1.25 d = 10 h = 36\u202f000 s');
    expect(exact('conversion', 1 / 3)).toBe('33.333333 %');
    expect(exact('constraint', 2 / 3)).toBe('66.666667 %');
    expect(exact('entries', 57.0882057)).toBe('57.088206');
    expect(exact('units-counted', 0.5)).toBe('0.5');
  });
});
