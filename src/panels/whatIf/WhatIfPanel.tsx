import { useDeferredValue, useMemo } from 'react';
import { comparedSide } from '#src/analysis/compare/compareFigures.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { type Trial, type TrialChange, triedMap, trialItem, withTrialChange } from '#src/model/trial.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePage, SidePart } from '#src/ui/SidePage.tsx';
import { KeepTrial } from './KeepTrial.tsx';
import { StepChoice } from './StepChoice.tsx';
import { TrialFigures } from './TrialFigures.tsx';
import { TrialRows } from './TrialRows.tsx';
import { TriedList } from './TriedList.tsx';
import { useTriedNode } from './useTriedNode.ts';
import styles from './WhatIf.module.css';

/** Other figures tried out: what the stream would come to, beside today. The map stays as it is until they are kept. */
export function WhatIfPanel() {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const trial = useEditorState((editor) => editor.trial);
  const isElsewhere = trial !== undefined && trial.stateId !== state.id;
  return (
    <SidePage title="What if" help="Try other figures. The map stays as it is until you keep them.">
      {isElsewhere ? (
        <Elsewhere document={document} trial={trial} />
      ) : (
        <Trying document={document} state={state} trial={trial} />
      )}
    </SidePage>
  );
}

/** Another state is looked at than the one on which something is tried. */
function Elsewhere({ document, trial }: { readonly document: MapDocument; readonly trial: Trial }) {
  const editor = useEditor();
  const on = document.states.find(({ id }) => id === trial.stateId);
  const count = trial.changes.length;
  return (
    <SidePart title="Tried on another state">
      <p className={styles['quiet']}>
        {count} {count === 1 ? 'figure is' : 'figures are'} being tried
        {on === undefined ? ' on a state that is gone.' : ` on “${on.name}”.`}
      </p>
      <div className={styles['buttons']}>
        {on !== undefined && (
          <Button tone="primary" onClick={() => editor.setStateId(on.id)}>
            Go there
          </Button>
        )}
        <Button onClick={() => editor.setTrial(undefined)}>Let go</Button>
      </div>
    </SidePart>
  );
}

type TryingProps = {
  readonly document: MapDocument;
  readonly state: MapState;
  readonly trial: Trial | undefined;
};

function Trying({ document, state, trial }: TryingProps) {
  const editor = useEditor();
  const [node, choose] = useTriedNode(state, trial);
  const tryOut = (change: TrialChange) => editor.setTrial(withTrialChange(document, trial, state.id, change));
  return (
    <>
      <div className={styles['top']}>
        <Figures document={document} state={state} trial={trial} />
      </div>
      <SidePart title="Try">
        <StepChoice state={state} chosen={node?.id} onChoose={choose} />
        {node !== undefined && (
          <TrialRows
            key={node.id}
            calendar={document.calendar}
            state={state}
            node={node}
            trial={trial}
            onTry={tryOut}
          />
        )}
      </SidePart>
      {trial !== undefined && (
        <>
          <SidePart title="What is tried">
            <TriedList
              document={document}
              state={state}
              trial={trial}
              onRemove={(change) =>
                tryOut({ ...change, value: trialItem(state, change)?.item.data[change.field] })
              }
            />
          </SidePart>
          <KeepTrial document={document} trial={trial} />
        </>
      )}
    </>
  );
}

/** Who moves a slider comes first; the figures follow. */
function Figures({ document: map, state: shown, trial: latest }: TryingProps) {
  const asked = useMemo(() => ({ document: map, state: shown, trial: latest }), [map, shown, latest]);
  const { document, state, trial } = useDeferredValue(asked);
  const today = useMemo(() => comparedSide(document, state.id), [document, state.id]);
  const tried = useMemo(
    () => (trial === undefined ? today : comparedSide(triedMap(document, trial), state.id)),
    [document, state.id, trial, today],
  );
  return <TrialFigures today={today} tried={tried} />;
}
