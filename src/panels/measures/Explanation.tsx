import type { ReactNode } from 'react';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { Contribution, Metric, MetricContext } from '#src/analysis/metric.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import styles from './Explanation.module.css';
import { amountText, exactText, metricText } from './metricText.ts';
import { Panel } from './Panel.tsx';
import { useMetricContext } from './useMetricContext.ts';
import { whyUndefined } from './whyUndefined.ts';

/** How a figure came about: what it means, its formula, and what each step adds. The map lights the same steps. */
export function Explanation({ metricId }: { readonly metricId: string }) {
  const editor = useEditor();
  const analysis = useAnalysis();
  const context = useMetricContext();
  const metric = metricOf(metricId);
  if (metric === undefined) return undefined;
  const value = metric.value(analysis);
  const contributions = metric.contributions(analysis, context);
  return (
    <Panel
      title={metric.title}
      figure={metricText(metric, analysis, context)}
      onClose={() => editor.setExplained(undefined)}
    >
      <p className={styles['help']}>{metric.help}</p>
      <p className={styles['formula']}>{metric.formula}</p>
      {value === undefined && <p className={styles['why']}>{whyUndefined(metric, analysis, context)}</p>}
      {contributions.length > 0 && (
        <ContributionTable metric={metric} contributions={contributions} value={value} context={context} />
      )}
      <Unknown metric={metric} analysis={analysis} context={context} />
      {metric.source !== undefined && (
        <p className={styles['source']}>Definition: {withTitles(metric.source)}</p>
      )}
    </Panel>
  );
}

type TableProps = {
  readonly metric: Metric;
  readonly contributions: readonly Contribution[];
  readonly value: number | undefined;
  readonly context: MetricContext;
};

function ContributionTable({ metric, contributions, value, context }: TableProps) {
  const largest = Math.max(...contributions.map((each) => Math.abs(each.value)), 0);
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">What each step adds</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Step</th>
          <th scope="col">How it came about</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        {contributions.map((contribution) => (
          <ContributionRow
            key={contribution.node}
            contribution={contribution}
            amount={amountText(metric, contribution.value, context)}
            part={largest === 0 ? 0 : Math.abs(contribution.value) / largest}
          />
        ))}
      </tbody>
      {metric.sums && value !== undefined && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Together
            </th>
            <td title={exactText(metric, value, context)}>{amountText(metric, value, context)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

type RowProps = { readonly contribution: Contribution; readonly amount: string; readonly part: number };

function ContributionRow({ contribution, amount, part }: RowProps) {
  return (
    <tr className={styles['row']}>
      <th scope="row">
        <NodeLink nodeId={contribution.node} />
      </th>
      <td className={styles['how']}>
        {contribution.how}
        <span className={styles['track']} aria-hidden>
          <span className={styles['bar']} style={{ width: `${part * 100}%` }} />
        </span>
      </td>
      <td className={styles['amount']}>{amount}</td>
    </tr>
  );
}

/** The steps that this figure knows nothing of. */
function Unknown({
  metric,
  analysis,
  context,
}: Pick<TableProps, 'metric' | 'context'> & { analysis: StateAnalysis }) {
  const { stepsWithoutFigures } = analysis;
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
