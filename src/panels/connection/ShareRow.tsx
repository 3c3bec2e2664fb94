import { formatPercent } from '#src/lib/formatNumber.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';
import { useActiveState, useAnalysis } from '#src/store/useEditor.tsx';
import { Field } from '#src/ui/Field.tsx';
import { NumberInput } from '#src/ui/NumberInput.tsx';
import { outgoingShares, shareOf } from '../inspector/outgoingShares.ts';
import { shareField } from '../inspector/ShareEditor.tsx';
import { useMapEdits } from '../inspector/useMapEdits.ts';
import styles from './ConnectionForm.module.css';

/** The share of the units that take this way, and what all the ways out of its start leave; in words where all are taken. */
export function ShareRow({ edge, from }: { readonly edge: MapEdge; readonly from: MapNode }) {
  const state = useActiveState();
  const { changeEdge } = useMapEdits();
  const effective = useAnalysis().edges.get(edge.id)?.share;
  const { rest, isParallel } = outgoingShares(state, from);
  if (isParallel) return <p className={styles['quiet']}>{rest}</p>;
  return (
    <Field label="Share" note={rest}>
      {({ id, describedBy }) => (
        <NumberInput
          id={id}
          describedBy={describedBy}
          value={shareOf(edge)}
          min={0}
          max={100}
          unit="%"
          placeholder={effective === undefined ? undefined : formatPercent(effective)}
          onChange={(share) => changeEdge(edge, shareField, { [shareField]: share })}
        />
      )}
    </Field>
  );
}
