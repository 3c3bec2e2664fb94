import { memo } from 'react';
import { classBand } from '#src/notation/classFill.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './NeedsView.module.css';
import type { MatrixStep } from './needsMatrix.ts';

type MatrixHeadsProps = {
  readonly steps: readonly MatrixStep[];
  /** Number of the column with the focus, where it is among the heads. */
  readonly active: number | undefined;
};

/** The steps with the colour and pattern of their class; a value-adding one that serves no need is marked. */
export const MatrixHeads = memo(function MatrixHeads({ steps, active }: MatrixHeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles['corner']}>
          Need
        </th>
        {steps.map((step, index) => (
          <StepHead key={step.node.id} step={step} column={index + 1} isActive={active === index + 1} />
        ))}
        <th scope="col" className={styles['sumHead']}>
          Served by
        </th>
      </tr>
    </thead>
  );
});

type StepHeadProps = { readonly step: MatrixStep; readonly column: number; readonly isActive: boolean };

function StepHead({ step, column, isActive }: StepHeadProps) {
  const editor = useEditor();
  const { node, parts, isValueAdding, serves } = step;
  const isSelected = useEditorState((state) => state.selection.nodes.has(node.id));
  const isAimless = isValueAdding && serves.size === 0;
  const name = nodeName(node);
  return (
    <th
      scope="col"
      className={classNames(
        styles['stepHead'],
        isAimless && styles['aimless'],
        isSelected && styles['selected'],
      )}
    >
      <button
        type="button"
        className={styles['step']}
        data-row={0}
        data-column={column}
        tabIndex={isActive ? 0 : -1}
        title={name}
        onClick={() => editor.select({ nodes: new Set([node.id]) })}
      >
        <span className={styles['stepName']}>{name}</span>
        {isValueAdding && <span className="visually-hidden">, value-adding</span>}
        {isAimless && <span className={styles['gap']}>serves no need</span>}
        <svg className={styles['band']} viewBox="0 0 80 6" preserveAspectRatio="none" aria-hidden="true">
          <Drawing primitives={classBand({ x: 0, y: 0, width: 80, height: 6 }, parts)} />
        </svg>
      </button>
    </th>
  );
}
