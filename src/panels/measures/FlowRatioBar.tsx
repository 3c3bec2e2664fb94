import type { StateAnalysis } from '#src/analysis/analysis.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { RatioBar, type RatioPart } from '#src/ui/RatioBar.tsx';
import styles from './MeasuresBar.module.css';

/** What the flow time is made of: the four parts that sum to it. */
export function FlowRatioBar({ analysis }: { readonly analysis: StateAnalysis }) {
  const { valueAddRatio, necessaryRatio, customerRatio, wasteRatio } = analysis.headline;
  const parts = [
    part('value-add', 'value', valueAddRatio),
    part('necessary', 'necessary', necessaryRatio),
    part('customer’s', 'customer', customerRatio),
    part('waste', 'waste', wasteRatio),
  ].filter((each) => each !== undefined);
  return (
    <div className={styles['ratios']}>
      <RatioBar label="Flow time" parts={parts} />
      {parts.length === 0 && (
        <span className={styles['noRatios']}>Enter times to see value-add against waste</span>
      )}
    </div>
  );
}

function part(label: string, tone: RatioPart['tone'], ratio: number | undefined): RatioPart | undefined {
  return ratio === undefined ? undefined : { id: tone, label, ratio, text: formatPercent(ratio), tone };
}
