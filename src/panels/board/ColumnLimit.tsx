import { useState } from 'react';
import { levelName } from '#src/analysis/board/boardWords.ts';
import { type ColumnLimit as Limit, limitColumn } from '#src/model/edits/limitColumn.ts';
import type { BoardColumn } from '#src/model/knowledgeBoard.ts';
import { stateFields } from '#src/model/stateFields.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './ColumnHead.module.css';

type PartProps = {
  readonly column: BoardColumn;
  readonly change: (label: string, wanted: Limit | undefined) => void;
  /** Shows the other way: a limit, or why there is none. */
  readonly turn: () => void;
};

/** The most cards in a column, or why it has no limit. */
export function ColumnLimit({ column }: { readonly column: BoardColumn }) {
  const editor = useEditor();
  const { id: stateId } = useActiveState();
  const [isReasoned, setReasoned] = useState(false);
  const { level, limit, unlimited } = column;
  const change = (label: string, wanted: Limit | undefined) =>
    editor.edit(label, (map) => limitColumn(map, stateId, level, wanted), { mergeKey: `limit ${level}` });
  const hasReason = limit === undefined && (isReasoned || unlimited !== undefined);
  const Part = hasReason ? WhyUnlimited : MostCards;
  return <Part column={column} change={change} turn={() => setReasoned(!hasReason)} />;
}

function WhyUnlimited({ column: { level, unlimited }, change, turn }: PartProps) {
  const name = levelName(level);
  return (
    <div className={styles['limit']}>
      <TextInput
        label={`Why ${name} has no WIP limit`}
        placeholder="No limit, because…"
        value={unlimited ?? ''}
        maxLength={stateFields.unlimited.fields[level].maxLength}
        onChange={(reason) => change(`Leave ${name} unlimited`, { unlimited: reason })}
      />
      <Button
        size="s"
        tone="quiet"
        onClick={() => {
          turn();
          if (unlimited !== undefined) change(`Take away why ${name} is unlimited`, undefined);
        }}
      >
        Set a limit
      </Button>
    </div>
  );
}

/** Where customers serve themselves nobody is asked for a limit: they learn at their own pace. */
function MostCards({ column: { level, limit, cards }, change, turn }: PartProps) {
  const name = levelName(level);
  const { min, max } = stateFields.wipLimits.fields[level];
  const isOwnPace = cards.length > 0 && cards.every(({ isSelfServe }) => isSelfServe);
  return (
    <div>
      <div className={styles['limit']}>
        <span className={styles['limitName']}>WIP limit</span>
        <div className={styles['number']}>
          <NumberInput
            label={`WIP limit of ${name}`}
            placeholder="none"
            min={min}
            max={max}
            integer
            value={limit}
            onChange={(next) => change(`Limit ${name}`, next === undefined ? undefined : { limit: next })}
          />
        </div>
        {limit === undefined && (
          <Button size="s" tone="quiet" onClick={turn} aria-label={`Leave ${name} unlimited`}>
            Unlimited…
          </Button>
        )}
      </div>
      {isOwnPace && limit === undefined && (
        <p className={styles['help']}>Customers serve themselves here, at their own pace: no limit needed.</p>
      )}
    </div>
  );
}
