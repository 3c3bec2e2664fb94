import { Check, CircleAlert } from 'lucide-react';
import { isOverdue, type PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { DateInput } from '#src/ui/DateInput.tsx';
import { Select } from '#src/ui/Select.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import { PlanActions } from './PlanActions.tsx';
import styles from './PlanView.module.css';
import { usePlanEdits } from './usePlanEdits.ts';

type PlanRowProps = { readonly row: PlannedIdea; readonly number: number; readonly today: string };

const statuses = burstFields.status.options.map(({ value, label }) => ({ value, label }));
const grades = ['', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value === '' ? '–' : value }));

/** One idea: what it is and is about, and in place who, when, how far, how much. */
export function PlanRow({ row, number, today }: PlanRowProps) {
  const { change } = usePlanEdits();
  const isSelected = useEditorState(({ selection }) => !row.isParked && selection.nodes.has(row.id));
  const of = `of ${row.idea}`;
  const isLate = isOverdue(row, today);
  return (
    <tr className={classNames(isSelected && styles['selected'], !row.isOpen && styles['over'])}>
      <td className={styles['number']}>{number}</td>
      <th scope="row" className={styles['idea']}>
        <IdeaName row={row} />
        <span className={styles['about']}>
          {[row.target?.name, row.waste].filter((part) => part !== undefined).join(' · ')}
        </span>
      </th>
      <td>
        <Select
          label={`Status ${of}`}
          value={row.status}
          options={statuses}
          onChange={(status) => change(row, 'status', status)}
        />
      </td>
      <td>
        <TextInput
          label={`Owner ${of}`}
          value={row.owner ?? ''}
          maxLength={burstFields.owner.maxLength}
          onChange={(owner) => change(row, 'owner', owner)}
        />
      </td>
      <td className={classNames(row.due === undefined && styles['empty'])}>
        <DateInput label={`Due day ${of}`} value={row.due} onChange={(due) => change(row, 'due', due)} />
        {isLate && (
          <span className={styles['late']}>
            <CircleAlert size={12} aria-hidden /> Overdue
          </span>
        )}
      </td>
      {(['effort', 'effect'] as const).map((name) => (
        <td key={name}>
          <Select
            label={`${burstFields[name].label} ${of}`}
            value={String(row[name] ?? '')}
            options={grades}
            onChange={(grade) => change(row, name, grade === '' ? undefined : Number(grade))}
          />
        </td>
      ))}
      <td className={styles['change']}>
        <Expected row={row} />
      </td>
      <td>
        <PlanActions row={row} />
      </td>
    </tr>
  );
}

/** On the map: pressed, it is selected, and the details show all that is known of it. Parked: renamed in place. */
function IdeaName({ row }: { readonly row: PlannedIdea }) {
  const editor = useEditor();
  const { change } = usePlanEdits();
  if (row.isParked) {
    return (
      <TextInput
        label={`Name of ${row.idea}`}
        value={row.name ?? ''}
        maxLength={burstFields.name.maxLength}
        onChange={(name) => change(row, 'name', name)}
      />
    );
  }
  return (
    <button
      type="button"
      className={styles['name']}
      title="Show its details"
      onClick={() => {
        editor.select({ nodes: new Set([row.id]) });
        editor.setPanel('details');
      }}
    >
      {row.idea}
    </button>
  );
}

/** What becomes of which figure, and where that is so already; without figures, the result in words. */
function Expected({ row }: { readonly row: PlannedIdea }) {
  return (
    <>
      {row.changes.length === 0
        ? row.expected
        : row.changes.map((figure) => (
            <span key={figure.label} className={styles['figure']}>
              {fieldChangeWords(figure)}
            </span>
          ))}
      {row.appliedIn.length > 0 && (
        <span className={styles['applied']}>
          <Check size={12} aria-hidden /> In {row.appliedIn.map(({ name }) => name).join(', ')}
        </span>
      )}
    </>
  );
}
