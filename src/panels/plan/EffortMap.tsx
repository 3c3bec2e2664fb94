import { useId, useMemo } from 'react';
import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { dotRadius, type EffortDot, effortPicture, type PlacedDot } from '#src/scene/effortPicture.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './PlanView.module.css';
import { showIdea } from './showIdea.ts';
import { rowKey } from './useShownRows.ts';

const size = { width: 480, height: 330 };

/** Effort and effect of the ideas as a picture; each dot leads to its idea on the map. */
export function EffortMap({ rows }: { readonly rows: readonly PlannedIdea[] }) {
  const { drawing, dots } = useMemo(() => effortPicture(rows.flatMap(dotOf), size), [rows]);
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  const headingId = useId();
  const missing = rows.length - dots.length;
  return (
    <section className={styles['effort']} aria-labelledby={headingId}>
      <h3 id={headingId}>Effort and effect</h3>
      <p className={styles['hint']}>
        {missing === 0
          ? 'What does much for little work comes first.'
          : `${missing} of ${rows.length} ideas are not in the picture: their effort or effect is not said.`}
      </p>
      <div className={styles['picture']}>
        <svg width={size.width} height={size.height} aria-hidden="true">
          <Drawing primitives={drawing} />
        </svg>
        {dots.map((dot) => (
          <DotButton key={dot.id} dot={dot} row={byKey.get(dot.id)} />
        ))}
      </div>
    </section>
  );
}

function DotButton({ dot, row }: { readonly dot: PlacedDot; readonly row: PlannedIdea | undefined }) {
  const editor = useEditor();
  if (row === undefined) return undefined;
  const words = `${dot.number} ${row.idea}: effort ${dot.effort}, effect ${dot.effect}`;
  return (
    <button
      type="button"
      className={styles['dot']}
      style={{ left: dot.x - dotRadius, top: dot.y - dotRadius }}
      aria-label={row.isParked ? `${words}, in the parking lot` : words}
      title={words}
      // Those in the parking lot are nowhere on the map.
      disabled={row.isParked}
      onClick={() => showIdea(editor, row.id)}
    />
  );
}

function dotOf(row: PlannedIdea, index: number): readonly EffortDot[] {
  const { effort, effect, isParked, isOpen } = row;
  if (effort === undefined || effect === undefined) return [];
  const look = isParked ? 'parked' : isOpen ? 'open' : 'over';
  return [{ id: rowKey(row), number: String(index + 1), effort, effect, look }];
}
