import { type ReactNode, useEffect } from 'react';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { Contribution, Metric, MetricContext } from '#src/analysis/metric.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import styles from './Explanation.module.css';
import { amountText, exactText, metricText } from '#src/analysis/metricText.ts';
import { Panel } from './Panel.tsx';
import { useMetricContext } from './useMetricContext.ts';
import { whyUndefined } from './whyUndefined.ts';

/** How a figure came about: what it means, its formula, and what each step adds. The map lights the same steps. */
export function Explanation({ metricId }: { readonly metricId: string }) {
  const editor = useEditor();
  const analysis = useAnalysis();
  const context = useMetricContext();
  const findings = useFindings();
  const metric = metricOf(metricId);
  if (metric === undefined) return undefined;
  const value = metric.value(analysis, context);
  const contributions = metric.contributions(analysis, context);
  const detail = metric.detail?.(analysis, context);
  return (
    <Panel
      title={metric.title}
      figure={metricText(metric, analysis, context)}
      onClose={() => editor.setExplained(undefined)}
    >
      <div className={styles['columns']}>
        <div className={styles['definition']}>
          <p className={styles['formula']}>{metric.formula}</p>
          <p className={styles['help']}>{metric.help}</p>
          {detail !== undefined && <p className={styles['help']}>{detail}.</p>}
          {value === undefined && (
            <p className={styles['why']}>{whyUndefined(metric, analysis, context, findings)}</p>
          )}
          <Unknown metric={metric} analysis={analysis} context={context} />
          {metric.source !== undefined && (
            <p className={styles['source']}>Definition: {withTitles(metric.source)}</p>
          )}
        </div>
        {contributions.length > 0 && (
          <Contributions metric={metric} contributions={contributions} value={value} context={context} />
        )}
      </div>
    </Panel>
  );
}

type ContributionsProps = {
  readonly metric: Metric;
  readonly contributions: readonly Contribution[];
  readonly value: number | undefined;
  readonly context: MetricContext;
};

/** Side by side in flow order, as the steps stand on the map, and what they come to. */
function Contributions({ metric, contributions, value, context }: ContributionsProps) {
  const editor = useEditor();
  useEffect(() => () => editor.setPointedAt(undefined), [editor]);
  const largest = Math.max(...contributions.map((each) => Math.abs(each.value)), 0);
  return (
    <div className={styles['contributions']}>
      <ol className={styles['steps']} aria-label="What each step adds">
        {contributions.map(({ node, value: part, how }) => (
          <li
            key={node}
            className={styles['step']}
            onPointerEnter={() => editor.setPointedAt(node)}
            onPointerLeave={() => editor.setPointedAt(undefined)}
          >
            <span className={styles['track']} aria-hidden>
              <span
                className={styles['bar']}
                style={{ height: `${largest === 0 ? 0 : (Math.abs(part) / largest) * 100}%` }}
              />
            </span>
            <b className={styles['amount']} title={exactText(metric, part, context)}>
              {amountText(metric, part, context)}
            </b>
            <NodeLink nodeId={node} />
            <span className={styles['how']}>{how}</span>
          </li>
        ))}
      </ol>
      {metric.sums && value !== undefined && (
        <p className={styles['sum']}>
          Together <b title={exactText(metric, value, context)}>{amountText(metric, value, context)}</b>
        </p>
      )}
    </div>
  );
}

/** The steps that this figure knows nothing of. */
function Unknown({
  metric,
  analysis,
  context,
}: Pick<ContributionsProps, 'metric' | 'context'> & { analysis: StateAnalysis }) {
  const { stepsWithoutFigures } = analysis;
  if (metric.missing !== undefined) return undefined;
  if (stepsWithoutFigures.length === 0 || (metric.unit !== 'time' && metric.unit !== 'ratio'))
    return undefined;
  const known = stepsWithoutFigures.filter((id) => context.state.nodes.some((node) => node.id === id));
  return (
    <p className={styles['unknown']}>
      {known.length === 1 ? '1 step has no times' : `${known.length} steps have no times`} and counts as 0:{' '}
      {known.map((id) => (
        <NodeLink key={id} nodeId={id} />
      ))}
    </p>
  );
}

/** The name of a node as a button that selects it. */
function NodeLink({ nodeId }: { readonly nodeId: string }) {
  const editor = useEditor();
  const name = useEditorState((state) => {
    const node = state.document.states.flatMap((each) => each.nodes).find((each) => each.id === nodeId);
    return node === undefined ? nodeId : nodeName(node);
  });
  const isSelected = useEditorState((state) => state.selection.nodes.has(nodeId));
  return (
    <button
      type="button"
      className={styles['node']}
      aria-pressed={isSelected}
      onFocus={() => editor.setPointedAt(nodeId)}
      onBlur={() => editor.setPointedAt(undefined)}
      onClick={() => editor.select({ nodes: new Set([nodeId]) })}
    >
      {name}
    </button>
  );
}

/** `*Learning to See*` stands for the title of a book. */
function withTitles(text: string): readonly ReactNode[] {
  return text.split('*').map((part, index) => (index % 2 === 1 ? <cite key={part}>{part}</cite> : part));
}
