import type { PullPlan } from '#src/analysis/pull/pullPlan.ts';
import type { Duration } from '#src/lib/duration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import styles from './PullPanel.module.css';
import { showStep } from './showStep.ts';

type VerdictProps = { readonly plan: PullPlan; readonly per: Duration; readonly target: number };

/** In a sentence, and read aloud when it changes: whether the stream carries it, where it breaks, how much it could carry. */
export function Verdict({ plan, per, target }: VerdictProps) {
  const editor = useEditor();
  const { tightest, breaksAt, because, most, mostAtTarget } = plan;
  const busy = formatPercent(tightest?.utilisation);
  const tone = breaksAt !== undefined ? 'breaks' : tightest?.load === 'tight' ? 'strained' : 'holds';
  const isKnown = because === undefined && tightest !== undefined;
  return (
    <section className={classNames(styles['verdict'], isKnown && styles[tone])} aria-label="Where it breaks">
      <output>
        {because !== undefined && <p className={styles['quiet']}>{because}</p>}
        {because === undefined && tightest === undefined && (
          <p className={styles['quiet']}>
            No step has people and a process time yet: units follow, but no load.
          </p>
        )}
        {isKnown && (
          <p className={styles['words']}>
            <strong>{breaksAt === undefined ? 'It holds.' : 'It breaks.'}</strong>{' '}
            {breaksAt === undefined ? 'Tightest: ' : 'First at '}
            <button
              type="button"
              className={styles['step']}
              onClick={() => showStep(editor, tightest.node.id)}
            >
              {nodeName(tightest.node)}
            </button>
            , <span className={styles['figure']}>{busy}</span> busy.
          </p>
        )}
      </output>
      {isKnown && most !== undefined && (
        <p className={styles['quiet']}>
          Full at {formatNumber(most)} {periodWords(per)}; {formatNumber(mostAtTarget)} with no step above{' '}
          {formatPercent(target)}.
        </p>
      )}
    </section>
  );
}
