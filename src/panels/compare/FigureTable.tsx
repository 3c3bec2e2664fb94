import type { ComparedSide, FigureComparison } from '#src/analysis/compare/compareFigures.ts';
import type { StateComparison } from '#src/analysis/compare/compareStates.ts';
import { amountText, exactText, metricText } from '#src/analysis/metricText.ts';
import styles from './CompareView.module.css';
import { VerdictText } from './VerdictText.tsx';
import { differenceText, directionText } from '#src/analysis/compare/differenceText.ts';

type FigureTableProps = {
  readonly comparison: StateComparison;
  readonly figures: readonly FigureComparison[];
  /** What the table is about, for those who do not see where it stands. */
  readonly caption: string;
};

/** Before, after, difference and improvement of each figure; good and bad by word and mark. */
export function FigureTable({ comparison: { before, after }, figures, caption }: FigureTableProps) {
  return (
    <table className={styles['figures']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">{before.context.state.name}</th>
          <th scope="col">{after.context.state.name}</th>
          <th scope="col">Difference</th>
          <th scope="col" title="A plus is always good">
            Improvement
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.metric.id}>
            <th scope="row" title={figure.metric.help}>
              {figure.metric.title}{' '}
              <span className={styles['direction']}>{directionText(figure.metric)}</span>
            </th>
            <Amount figure={figure} value={figure.before} side={before} />
            <Amount figure={figure} value={figure.after} side={after} />
            <td>{differenceText(figure, before.context)}</td>
            <td>
              <VerdictText values={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type AmountProps = {
  readonly figure: FigureComparison;
  readonly value: number | undefined;
  readonly side: ComparedSide;
};

function Amount({ figure: { metric }, value, side: { analysis, context } }: AmountProps) {
  const isNamed = metric.unit === 'step' && value !== undefined;
  return (
    <td title={value === undefined ? 'Not known' : exactText(metric, value, context)}>
      {amountText(metric, value, context)}
      {isNamed && <span className={styles['direction']}>{metricText(metric, analysis, context)}</span>}
    </td>
  );
}
