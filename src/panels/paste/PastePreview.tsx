import { type DurationUnit, durationUnits } from '#src/lib/duration.ts';
import { quickSummary } from '#src/model/quick/quickSummary.ts';
import type { SheetRow } from '#src/model/sheet/readSheet.ts';
import { sheetColumn, sheetColumns } from '#src/model/sheet/sheetColumns.ts';
import { type ColumnMatch, kindColumn } from '#src/model/sheet/sheetHead.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { classNames } from '#src/ui/classNames.ts';
import { QuickPreview } from '#src/ui/QuickPreview.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './PasteDialog.module.css';
import { type PastePlan, rematched } from './planPaste.ts';

type PastePreviewProps = {
  readonly plan: PastePlan;
  readonly onColumns: (columns: readonly ColumnMatch[]) => void;
};

/** The first rows are enough to see whether the columns are right; further down only what has a problem is shown. */
const firstRows = 40;
const mostShown = 200;

/** The block as it was understood: what each column holds, to be put right, and what could not be read in its cell. */
export function PastePreview({ plan, onColumns }: PastePreviewProps) {
  const { columns, rows } = plan;
  const shown = rows.filter((row, index) => index < firstRows || row.problems.size > 0).slice(0, mostShown);
  const isList = rows.some(({ pieces }) => pieces !== undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard
    <section className={styles['preview']} tabIndex={0} aria-label="How it was understood">
      <table>
        <thead>
          <tr>
            {columns.map((match, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
              <th key={index} scope="col">
                <ColumnHead
                  match={match}
                  title={columnTitle(plan, index)}
                  onChange={(changed) => onColumns(rematched(columns, index, changed))}
                />
              </th>
            ))}
            {isList && <th scope="col">Figures</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PreviewRow key={row.row} row={row} plan={plan} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p className={styles['more']}>and {rows.length - shown.length} more rows</p>
      )}
    </section>
  );
}

function PreviewRow({ row, plan }: { readonly row: SheetRow; readonly plan: PastePlan }) {
  const cells = plan.cells[row.row] ?? [];
  return (
    <tr className={classNames(!row.isUsed && styles['leftOut'])}>
      {plan.columns.map(({ column }, index) => {
        // In a list what was not understood stands among the figures.
        const problem = row.pieces === undefined || !row.isUsed ? row.problems.get(index) : undefined;
        return (
          <td
            // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
            key={index}
            className={classNames(
              column === undefined && styles['notUsed'],
              problem !== undefined && styles['bad'],
            )}
          >
            {row.pieces !== undefined && column === 'name' ? row.name : cells[index]}
            {problem !== undefined && <small className={styles['problem']}>{problem}</small>}
          </td>
        );
      })}
      {row.pieces !== undefined && (
        <td>
          <QuickPreview
            {...quickSummary({ values: row.values, pieces: row.pieces }, nodeKindOf(row.kind).fields)}
          />
        </td>
      )}
    </tr>
  );
}

type ColumnHeadProps = {
  readonly match: ColumnMatch;
  readonly title: string;
  readonly onChange: (match: ColumnMatch) => void;
};

const columnOptions = [
  { value: '', label: 'Not used' },
  ...sheetColumns.slice(0, 1).map(({ id, field }) => ({ value: id, label: field.label })),
  { value: kindColumn, label: 'Kind of symbol' },
  ...sheetColumns.slice(1).map(({ id, field }) => ({ value: id, label: field.label })),
];

const unitWords: Readonly<Record<DurationUnit, string>> = {
  s: 'in seconds',
  min: 'in minutes',
  h: 'in hours',
  d: 'in days',
  wk: 'in weeks',
  mo: 'in months',
  cd: 'in calendar days',
};
const unitOptions = durationUnits.map((unit) => ({ value: unit, label: unitWords[unit] }));

function ColumnHead({ match, title, onChange }: ColumnHeadProps) {
  const field = match.column === undefined ? undefined : sheetColumn(match.column)?.field;
  return (
    <div className={styles['head']}>
      <span className={styles['title']}>{title}</span>
      <Select
        label={`${title} holds`}
        value={match.column ?? ''}
        options={columnOptions}
        onChange={(column) => onChange({ column: column === '' ? undefined : column })}
      />
      {field?.type === 'duration' && (
        <Select
          label={`Numbers without a unit in ${title} are`}
          value={match.unit ?? field.defaultUnit}
          options={unitOptions}
          onChange={(unit) => onChange({ ...match, unit })}
        />
      )}
    </div>
  );
}

function columnTitle({ cells, hasHeads }: PastePlan, index: number): string {
  const head = hasHeads ? (cells[0]?.[index] ?? '') : '';
  return head === '' ? `Column ${index + 1}` : head;
}
