import type { PullPlan } from '#src/analysis/pull/pullPlan.ts';
import { reliefWords } from '#src/analysis/pull/pullWords.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { nodeName } from '#src/model/nodeName.ts';
import styles from './PullPanel.module.css';

type ReliefsProps = { readonly plan: PullPlan; readonly calendar: Calendar; readonly target: number };

/** For each step above the target: three ways to come to it, any one of which would do. */
export function Reliefs({ plan, calendar, target }: ReliefsProps) {
  const strained = plan.steps
    .flatMap((step) => (step.relief === undefined ? [] : [{ ...step, relief: step.relief }]))
    .toSorted((a, b) => (b.utilisation ?? 0) - (a.utilisation ?? 0));
  const isAnyKnown = plan.steps.some(({ load }) => load !== 'unknown');
  if (strained.length === 0) {
    return (
      <p className={styles['quiet']}>
        {isAnyKnown ? `No step is above ${formatPercent(target)}.` : 'No load is known yet.'}
      </p>
    );
  }
  return (
    <>
      {strained.map(({ node, relief }) => (
        <div key={node.id} className={styles['relief']}>
          <h4 className={styles['reliefName']}>{nodeName(node)}</h4>
          <ul>
            {reliefWords(relief, calendar).map((words, index) => (
              <li key={words}>
                {index > 0 && <span className={styles['or']}>or </span>}
                {words}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
