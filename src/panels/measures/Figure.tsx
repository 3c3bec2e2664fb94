import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MetricContext } from '#src/analysis/metric.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { classNames } from '#src/ui/classNames.ts';
import { Tooltip } from '#src/ui/Tooltip.tsx';
import type { BarFigure } from './barFigures.ts';
import styles from './MeasuresBar.module.css';
import { exactText, metricText } from '#src/analysis/metricText.ts';
import { whyUndefined } from './whyUndefined.ts';

type FigureProps = {
  readonly figure: BarFigure;
  readonly analysis: StateAnalysis;
  readonly context: MetricContext;
};

/** One figure with its name below; a press shows how it came about. */
export function Figure({ figure, analysis, context }: FigureProps) {
  const editor = useEditor();
  const { metric } = figure;
  const findings = useFindings();
  const isExplained = useEditorState((state) => state.explained === metric.id);
  const value = metric.value(analysis, context);
  const detail = value === undefined ? undefined : figure.detail?.(analysis);
  const hover =
    value === undefined
      ? whyUndefined(metric, analysis, context, findings)
      : exactText(metric, value, context);
  return (
    <Tooltip text={hover} side="top">
      <button
        type="button"
        className={classNames(
          styles['figure'],
          styles[`rank${figure.rank}`],
          metric.unit === 'step' && styles['named'],
        )}
        aria-expanded={isExplained}
        onClick={() => editor.setExplained(isExplained ? undefined : metric.id)}
      >
        <span className={styles['value']}>{metricText(metric, analysis, context)}</span>
        <span className={styles['caption']}>
          {metric.title}
          {detail !== undefined && ` · ${detail}`}
        </span>
      </button>
    </Tooltip>
  );
}
