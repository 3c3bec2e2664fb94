import { type KeyboardEvent, memo } from 'react';
import { needFields } from '#src/model/mapFields.ts';
import type { ServedNeed } from '#src/model/needCoverage.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import styles from './NeedsView.module.css';
import type { MatrixStep } from './needsMatrix.ts';

type MatrixRowProps = {
  readonly served: ServedNeed;
  readonly row: number;
  readonly steps: readonly MatrixStep[];
  /** Number of the column with the focus, where it is in this row. */
  readonly active: number | undefined;
  readonly onServe: (nodeId: string, need: string, isServed: boolean) => void;
};

/** A need and whether each step serves it. */
export const MatrixRow = memo(Row, isSameRow);

function Row({ served, row, steps, active, onServe }: MatrixRowProps) {
  const { need } = served;
  const count = served.steps.length;
  return (
    <tr className={classNames(count === 0 && styles['unserved'])}>
      <NeedHead served={served} row={row} isActive={active === 0} />
      {steps.map((step, index) => {
        const isServed = step.serves.has(need.id);
        return (
          <td key={step.node.id} className={classNames(styles['cell'], isServed && styles['serves'])}>
            <input
              type="checkbox"
              className={styles['box']}
              checked={isServed}
              aria-label={`${nodeName(step.node)} serves ${need.id} ${need.text}`}
              data-row={row}
              data-column={index + 1}
              tabIndex={active === index + 1 ? 0 : -1}
              onChange={(event) => onServe(step.node.id, need.id, event.currentTarget.checked)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                onServe(step.node.id, need.id, !isServed);
              }}
            />
          </td>
        );
      })}
      <td className={styles['sum']}>
        {count === 0 ? (
          <span className={styles['gap']}>no step</span>
        ) : (
          `${count} ${count === 1 ? 'step' : 'steps'}`
        )}
      </td>
    </tr>
  );
}

/** True when both show the same, so that one press draws one row and not all of a large matrix. */
function isSameRow(before: MatrixRowProps, after: MatrixRowProps): boolean {
  const { need } = after.served;
  return (
    before.served.need === need &&
    before.row === after.row &&
    before.active === after.active &&
    before.onServe === after.onServe &&
    before.steps.length === after.steps.length &&
    before.steps.every((step, index) => {
      const other = after.steps[index];
      return (
        step === other ||
        (other !== undefined &&
          step.node.id === other.node.id &&
          nodeName(step.node) === nodeName(other.node) &&
          step.serves.has(need.id) === other.serves.has(need.id))
      );
    })
  );
}

type NeedHeadProps = Pick<MatrixRowProps, 'served' | 'row'> & { readonly isActive: boolean };

function NeedHead({ served, row, isActive }: NeedHeadProps) {
  const editor = useEditor();
  const { need } = served;
  const kind = needFields.kind.options.find(({ value }) => value === need.kind)?.label;
  const weight = need.weight === undefined ? 'no weight' : `weight ${need.weight}`;
  return (
    <th scope="row" className={styles['needHead']}>
      <button
        type="button"
        className={styles['need']}
        data-row={row}
        data-column={0}
        tabIndex={isActive ? 0 : -1}
        title={need.text}
        onClick={() => editor.setPanel('customer')}
      >
        <span className={styles['needId']}>{need.id}</span>{' '}
        <span className={styles['needText']}>{need.text}</span>{' '}
        <span className={styles['needFacts']}>
          {kind}, {weight}
        </span>
      </button>
    </th>
  );
}
