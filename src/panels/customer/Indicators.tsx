import type { ReactNode } from 'react';
import { daysSinceRevision } from '#src/analysis/agility.ts';
import type { Metric } from '#src/analysis/metric.ts';
import { customerStarts } from '#src/analysis/metrics/customerStarts.ts';
import { firstResponse } from '#src/analysis/metrics/firstResponse.ts';
import { flowTime } from '#src/analysis/metrics/flowTime.ts';
import { needCoverage } from '#src/analysis/metrics/needCoverage.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { metricText } from '#src/analysis/metricText.ts';
import { useMetricContext } from '#src/panels/measures/useMetricContext.ts';
import { useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './Indicators.module.css';
import { dayOf } from '#src/store/day.ts';

/** Agility, speed and relevance: what the team looks at together, cycle after cycle. */
export function Indicators() {
  return (
    <SidePart title="Three indicators">
      <dl className={styles['cards']}>
        <Card title="Agility">
          <Age />
        </Card>
        <Card title="Speed">
          <Figure metric={firstResponse} caption="to the first response" />
          <Figure metric={flowTime} caption="flow time" />
        </Card>
        <Card title="Relevance">
          <Figure metric={needCoverage} caption="of the needs served" />
          <Figure metric={customerStarts} caption="of contacts start with them" />
        </Card>
      </dl>
    </SidePart>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['card']}>
      <dt className={styles['title']}>{title}</dt>
      {children}
    </div>
  );
}

function Age() {
  const editor = useEditor();
  const { state } = useMetricContext();
  const today = dayOf(editor.services.now());
  const days = daysSinceRevision(state, today);
  const revise = (document: MapDocument) => updateState(document, state.id, { revision: today });
  return (
    <dd className={styles['figure']}>
      {days === undefined ? (
        'Not gone over together yet'
      ) : (
        <>
          <b>{days}</b> {days === 1 ? 'day' : 'days'} since the last revision
        </>
      )}
      {days !== 0 && (
        <Button
          size="s"
          className={styles['renew'] ?? ''}
          onClick={() => editor.edit('Change revision', revise)}
        >
          Gone over today
        </Button>
      )}
    </dd>
  );
}

/** A figure whose press shows how it came about. */
function Figure({ metric, caption }: { readonly metric: Metric; readonly caption: string }) {
  const editor = useEditor();
  const analysis = useAnalysis();
  const context = useMetricContext();
  const isExplained = useEditorState((state) => state.explained === metric.id);
  const detail = metric.detail?.(analysis, context);
  return (
    <dd className={styles['figure']}>
      <button
        type="button"
        className={styles['explain']}
        title={detail}
        aria-expanded={isExplained}
        onClick={() => editor.setExplained(isExplained ? undefined : metric.id)}
      >
        <b>{metricText(metric, analysis, context)}</b> {caption}
      </button>
    </dd>
  );
}
