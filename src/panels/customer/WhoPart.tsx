import { customerFields } from '#src/model/mapFields.ts';
import { DurationRow, TextRow } from '#src/panels/inspector/rows.tsx';
import { useMapEdits } from '#src/panels/inspector/useMapEdits.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import styles from './CustomerPanel.module.css';

/** Who the customer is, what troubles them, what would ease it, and how long they take to decide. */
export function WhoPart() {
  const customer = useEditorState((state) => state.document.customer);
  const { changeMap } = useMapEdits();
  return (
    <div className={styles['rows']}>
      <TextRow
        field={customerFields.name}
        value={customer.name}
        onChange={(name) => changeMap('customer', { customer: { name } })}
      />
      <TextRow
        field={customerFields.pain}
        value={customer.pain}
        onChange={(pain) => changeMap('pain', { customer: { pain } })}
      />
      <TextRow
        field={customerFields.relief}
        value={customer.relief}
        onChange={(relief) => changeMap('relief', { customer: { relief } })}
      />
      <DurationRow
        field={customerFields.decisionTime}
        value={customer.decisionTime}
        onChange={(decisionTime) => changeMap('decision time', { customer: { decisionTime } })}
      />
    </div>
  );
}
