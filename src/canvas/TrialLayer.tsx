import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Trial } from '#src/model/trial.ts';
import { trialMarks } from '#src/scene/trialMarks.ts';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import styles from './layers.module.css';
import { useDragged } from './useDragging.ts';

/** Marks what is tried out on the state that is looked at. The panel beside the map says the same in words. */
export const TrialLayer = memo(function TrialLayer({ trial }: { readonly trial: Trial }) {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const dragged = useDragged();
  const marks = useMemo(
    () => (trial.stateId === state.id ? trialMarks(document, state, trial) : []),
    [document, state, trial],
  );
  const shown = marks.filter(({ id }) => !dragged.has(id));
  if (shown.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles['under']} aria-hidden="true" data-layer="tried">
        <Drawing primitives={shown.flatMap(({ under }) => under)} />
      </svg>
      <svg className={styles['over']} aria-hidden="true">
        <Drawing primitives={shown.flatMap(({ over }) => over)} />
      </svg>
    </ViewportPortal>
  );
});
