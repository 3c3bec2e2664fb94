import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { PullPlan, PullStep } from '#src/analysis/pull/pullPlan.ts';
import { loadWords } from '#src/analysis/pull/pullWords.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import styles from './PullPanel.module.css';
import { showStep } from './showStep.ts';

type PullStepsProps = {
  readonly document: MapDocument;
  /** What the map says under its own demand, for comparison. */
  readonly today: StateAnalysis;
  readonly plan: PullPlan;
  readonly wanted: number;
  readonly target: number;
};

/** From the customer up the stream: how many units each step needs to get, and how busy that makes it. */
export function PullSteps({ document, today, plan, wanted, target }: PullStepsProps) {
  return (
    <table className={styles['steps']}>
      <caption className="visually-hidden">Units needed, from the customer up the stream</caption>
      <thead>
        <tr>
          <th scope="col">Up the stream</th>
          <th scope="col">Units</th>
          <th scope="col">Load</th>
        </tr>
      </thead>
      <tbody>
        <EndRow name={`Delivered to ${document.customer.name ?? 'the customer'}`} units={wanted} />
        {plan.steps.map((step) => (
          <StepRow
            key={step.node.id}
            step={step}
            plan={plan}
            target={target}
            now={today.nodes.get(step.node.id)?.utilisation}
          />
        ))}
        <EndRow name="Have to enter" units={plan.entry} />
      </tbody>
    </table>
  );
}

function EndRow({ name, units }: { readonly name: string; readonly units: number | undefined }) {
  return (
    <tr className={styles['end']}>
      <th scope="row">{name}</th>
      <td>{formatNumber(units)}</td>
      <td>
        <span className="visually-hidden">no load</span>
      </td>
    </tr>
  );
}

function percent(ratio: number): string {
  return `${ratio * 100}%`;
}

type StepRowProps = {
  readonly step: PullStep;
  readonly plan: PullPlan;
  readonly target: number;
  /** Its load under the map's own demand. */
  readonly now: number | undefined;
};

function StepRow({ step, plan, target, now }: StepRowProps) {
  const editor = useEditor();
  const { node, units, utilisation, load } = step;
  const isSelected = useEditorState((state) => state.selection.nodes.has(node.id));
  const words = loadWords(step, plan, target);
  // All bars on one scale; full is marked on each.
  const scale = Math.max(1, plan.tightest?.utilisation ?? 1);
  return (
    <tr className={classNames(styles[load], isSelected && styles['selected'])}>
      <th scope="row">
        <button type="button" className={styles['step']} onClick={() => showStep(editor, node.id)}>
          {nodeName(node)}
        </button>
        {words !== '' && <span className={styles['mark']}>{words}</span>}
      </th>
      <td>{formatNumber(units)}</td>
      <td>
        {formatPercent(utilisation)}
        {utilisation !== undefined && (
          <span className={styles['track']} aria-hidden>
            <span className={styles['bar']} style={{ width: percent(utilisation / scale) }} />
            <span className={styles['full']} style={{ left: percent(1 / scale) }} />
          </span>
        )}
        {now !== undefined && now !== utilisation && (
          <span className={styles['now']}>now {formatPercent(now)}</span>
        )}
      </td>
    </tr>
  );
}
