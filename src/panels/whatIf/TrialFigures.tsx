import {
  type ComparedSide,
  compareFigures,
  type FigureComparison,
} from '#src/analysis/compare/compareFigures.ts';
import { directionText, improvementText } from '#src/analysis/compare/differenceText.ts';
import type { Metric } from '#src/analysis/metric.ts';
import { metricText, amountText } from '#src/analysis/metricText.ts';
import { constraint } from '#src/analysis/metrics/constraint.ts';
import { conversion } from '#src/analysis/metrics/conversion.ts';
import { deliveries } from '#src/analysis/metrics/deliveries.ts';
import { flowTime } from '#src/analysis/metrics/flowTime.ts';
import { rolledCompleteAccurate } from '#src/analysis/metrics/rolledCompleteAccurate.ts';
import { unitsInStream } from '#src/analysis/metrics/unitsInStream.ts';
import { valueAddRatio } from '#src/analysis/metrics/valueAddRatio.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import styles from './WhatIf.module.css';

/** What has room beside the map; all others are in the comparison, once it is kept. */
const shown: readonly Metric[] = [
  flowTime,
  valueAddRatio,
  rolledCompleteAccurate,
  conversion,
  deliveries,
  unitsInStream,
  constraint,
];

type TrialFiguresProps = { readonly today: ComparedSide; readonly tried: ComparedSide };

/** The headline figures as they are and as they would be. */
export function TrialFigures({ today, tried }: TrialFiguresProps) {
  const all = compareFigures(today, tried);
  const known = shown
    .flatMap((metric) => all.filter((figure) => figure.metric === metric))
    .filter(({ before, after }) => before !== undefined || after !== undefined);
  if (known.length === 0) {
    return <p className={styles['quiet']}>Nothing to measure yet: draw steps and enter their times.</p>;
  }
  const [was, is] = [today, tried].map(({ analysis, context }) => metricText(constraint, analysis, context));
  return (
    <>
      <table className={styles['figures']}>
        <caption className="visually-hidden">The headline figures today and as they would be</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Today</th>
            <th scope="col">Then</th>
            <th scope="col" title="A plus is always good">
              Better by
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((figure) => (
            <tr key={figure.metric.id} data-changed={figure.difference !== 0}>
              <th scope="row" title={`${figure.metric.help} ${directionText(figure.metric)}.`}>
                {figure.metric.title}
              </th>
              <td>{words(figure, 'before', today)}</td>
              <td>{words(figure, 'after', tried)}</td>
              <td>{figure.difference !== 0 && <Gain figure={figure} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {was !== is && (
        <p className={styles['moved']} title={`Today it is “${was}”.`}>
          Then the constraint is “{is}”.
        </p>
      )}
    </>
  );
}

/** The word for those who do not see the colour and the sign. */
function Gain({ figure: { verdict, improvement } }: { readonly figure: FigureComparison }) {
  return (
    <span className={styles[verdict]}>
      {improvementText(improvement).replace(/ points?$/, ' pt')}
      <span className="visually-hidden"> {verdict}</span>
    </span>
  );
}

/** The amount, without its period, which is the same in both. */
function words(
  { metric, ...values }: FigureComparison,
  side: 'before' | 'after',
  { context }: ComparedSide,
): string {
  return metric.unit === 'unitsPerPeriod'
    ? formatNumber(values[side])
    : amountText(metric, values[side], context);
}
