import { ChevronUp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { calendarText } from '#src/lib/calendar.ts';
import { useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { leadingFigures, trailingFigures } from './barFigures.ts';
import { Figure } from './Figure.tsx';
import { FlowRatioBar } from './FlowRatioBar.tsx';
import styles from './MeasuresBar.module.css';
import { useMetricContext } from './useMetricContext.ts';

// Fetched when they are first opened: the bar stands sooner without them.
const AllFigures = lazy(async () => ({ default: (await import('./AllFigures.tsx')).AllFigures }));
const Explanation = lazy(async () => ({ default: (await import('./Explanation.tsx')).Explanation }));

/** The headline figures, live; each opens how it came about, above the bar. */
export function MeasuresBar() {
  const editor = useEditor();
  const analysis = useAnalysis();
  const context = useMetricContext();
  const explained = useEditorState((state) => state.explained);
  const [isAllOpen, setAllOpen] = useState(false);
  const shared = { analysis, context };
  return (
    <section className={styles['place']} aria-label="Measures">
      <Suspense>
        {explained !== undefined && <Explanation key={explained} metricId={explained} />}
        {explained === undefined && isAllOpen && <AllFigures onClose={() => setAllOpen(false)} />}
      </Suspense>
      <div className={styles['bar']}>
        {leadingFigures.map((figure) => (
          <Figure key={figure.metric.id} figure={figure} {...shared} />
        ))}
        <FlowRatioBar analysis={analysis} />
        {trailingFigures.map((figure) => (
          <Figure key={figure.metric.id} figure={figure} {...shared} />
        ))}
        <Button
          tone="quiet"
          className={styles['all'] ?? ''}
          aria-expanded={isAllOpen && explained === undefined}
          onClick={() => {
            setAllOpen(explained !== undefined || !isAllOpen);
            editor.setExplained(undefined);
          }}
        >
          <span className={styles['allTitle']}>
            All figures
            <ChevronUp size={14} aria-hidden />
          </span>
          <span className={styles['calendar']}>{calendarText(context.document.calendar)}</span>
        </Button>
      </div>
    </section>
  );
}
