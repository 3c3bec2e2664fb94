import { metrics } from '#src/analysis/metrics/index.ts';
import { calendarText } from '#src/lib/calendar.ts';
import { useAnalysis, useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './AllFigures.module.css';
import { GroupTable } from './GroupTable.tsx';
import { metricText } from '#src/analysis/metricText.ts';
import { Panel } from './Panel.tsx';
import { useMetricContext } from './useMetricContext.ts';

/** Every figure there is; each opens how it came about. */
export function AllFigures({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const analysis = useAnalysis();
  const context = useMetricContext();
  return (
    <Panel title="All figures" onClose={onClose}>
      <ul className={styles['list']}>
        {metrics.map((metric) => (
          <li key={metric.id}>
            <button
              type="button"
              className={styles['figure']}
              title={[metric.detail?.(analysis, context), metric.help].filter(Boolean).join(': ')}
              onClick={() => editor.setExplained(metric.id)}
            >
              <span className={styles['name']}>{metric.title}</span>
              <b>{metricText(metric, analysis, context)}</b>
            </button>
          </li>
        ))}
      </ul>
      <GroupTable />
      <p className={styles['calendar']}>
        All times are working time: {calendarText(context.document.calendar)}.{' '}
        <Button
          tone="quiet"
          size="s"
          onClick={() => {
            editor.select({});
            onClose();
          }}
        >
          Settings of the map
        </Button>
      </p>
    </Panel>
  );
}
