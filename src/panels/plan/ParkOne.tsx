import { useRef } from 'react';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { AddEntry } from '#src/panels/customer/AddEntry.tsx';
import styles from './PlanView.module.css';
import { usePlanEdits } from './usePlanEdits.ts';

/** A line in which ideas are typed one after another; each goes to the parking lot. */
export function ParkOne() {
  const { park } = usePlanEdits();
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className={styles['parkOne']}>
      <AddEntry label="Park an idea" maxLength={burstFields.name.maxLength} onAdd={park} place={place} />
    </div>
  );
}
