import type { MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { Select } from '#src/ui/Select.tsx';
import { canBeTried } from './trialFields.ts';
import styles from './WhatIf.module.css';

type StepChoiceProps = {
  readonly state: MapState;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

/** Which symbol's figures are tried: chosen here, or on the map. */
export function StepChoice({ state, chosen, onChoose }: StepChoiceProps) {
  const options = flowOrder(state)
    .filter((node) => canBeTried(state, node))
    .map((node) => ({ value: node.id, label: nodeName(node) }));
  if (options.length === 0) return <p className={styles['quiet']}>Draw a step to try something on it.</p>;
  return <Select label="Figures of" value={chosen ?? ''} options={options} onChange={onChoose} />;
}
