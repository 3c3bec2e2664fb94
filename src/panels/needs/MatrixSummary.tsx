import { formatPercent } from '#src/lib/formatNumber.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './NeedsView.module.css';
import type { NeedsMatrix, WeightCoverage } from './needsMatrix.ts';

/** What the matrix comes to: coverage in total and by weight, and the gaps both ways, in words. */
export function MatrixSummary({ matrix }: { readonly matrix: NeedsMatrix }) {
  const editor = useEditor();
  const name = useEditorState((state) => state.document.customer.name);
  const { share, byWeight, needs } = matrix;
  return (
    <header className={styles['summary']}>
      <div className={styles['headline']}>
        <h2 className={styles['title']}>
          Which steps serve which needs{name === undefined ? '' : ` of ${name}`}
        </h2>
        <Button size="s" onClick={() => editor.setPanel('customer')}>
          Edit needs
        </Button>
      </div>
      {share !== undefined && (
        <div className={styles['facts']}>
          <button
            type="button"
            className={styles['total']}
            onClick={() => editor.setExplained('need-coverage')}
          >
            <b>{formatPercent(share)}</b> need coverage
          </button>
          {needs.some(({ need }) => need.weight !== undefined) && (
            <ul aria-label="Needs served by weight" className={styles['weights']}>
              {byWeight.map((coverage) => (
                <li key={coverage.weight ?? 0}>{weightWords(coverage)}</li>
              ))}
            </ul>
          )}
          <p className={styles['gaps']}>{gapWords(matrix)}</p>
        </div>
      )}
    </header>
  );
}

/** `weight 5: 100 %`. */
function weightWords({ weight, served, all }: WeightCoverage): string {
  const words = weight === undefined ? 'no weight' : `weight ${weight}`;
  return `${words}: ${formatPercent(served / all)}`;
}

/** The gaps in both directions, or that there are none. */
export function gapWords({ unserved, aimless }: NeedsMatrix): string {
  const needs = unserved.length;
  const steps = aimless.length;
  const parts = [
    needs === 0 ? undefined : `${needs} ${needs === 1 ? 'need is' : 'needs are'} served by no step`,
    steps === 0 ? undefined : `${steps} value-adding ${steps === 1 ? 'step serves' : 'steps serve'} no need`,
  ].filter((part) => part !== undefined);
  return parts.length === 0
    ? 'Every need is served, and every value-adding step serves one.'
    : `${parts.join(', ')}.`;
}
