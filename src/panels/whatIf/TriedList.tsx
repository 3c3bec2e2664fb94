import { X } from 'lucide-react';
import { fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { type Trial, type TrialChange } from '#src/model/trial.ts';
import { triedWords } from '#src/scene/trialMarks.ts';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './WhatIf.module.css';

type TriedListProps = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly trial: Trial;
  /** Takes one of them out. */
  readonly onRemove: (change: TrialChange) => void;
};

/** What is tried, each with what it was; what the map no longer has is not listed. */
export function TriedList({ document, state, trial, onRemove }: TriedListProps) {
  return (
    <ul className={styles['list']} aria-label="What is tried">
      {trial.changes.map((change) => {
        const words = triedWords(document, state, change);
        if (words === undefined) return null;
        const name = nameOf(state, change);
        return (
          <li key={`${change.item} ${change.id} ${change.field}`}>
            <span>
              <b>{name}</b> {fieldChangeWords(words)}
            </span>
            <IconButton
              size="s"
              label={`Take out: ${name}, ${words.label}`}
              icon={<X size={14} aria-hidden />}
              onClick={() => onRemove(change)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function nameOf(state: MapState, { item, id }: TrialChange): string {
  const called = (node: string) => {
    const found = state.nodes.find((each) => each.id === node);
    return found === undefined ? node : nodeName(found);
  };
  const edge = state.edges.find((each) => each.id === id);
  return item === 'node' || edge === undefined ? called(id) : `${called(edge.from)} → ${called(edge.to)}`;
}
