import { ArrowLeftRight } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { compareStates, type StateComparison } from '#src/analysis/compare/compareStates.ts';
import { commandOf } from '#src/commands/index.ts';
import type { MapState } from '#src/model/document.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { Select } from '#src/ui/Select.tsx';
import { ViewFrame } from '#src/ui/ViewFrame.tsx';
import styles from './CompareView.module.css';
import { FigureTable } from './FigureTable.tsx';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { OwnFigures } from './OwnFigures.tsx';
import { Timelines } from './Timelines.tsx';
import { useChosenStates } from './useChosenStates.ts';
import { WhatChanged } from './WhatChanged.tsx';

/** Two states side by side: every figure, both timelines on one scale, and what changed. */
export function CompareView() {
  const editor = useEditor();
  const document = useDeferredValue(useEditorState((state) => state.document));
  const choice = useChosenStates(document);
  if (choice === undefined) {
    return (
      <ViewFrame>
        <EmptyState
          title="One state, nothing to compare yet"
          actions={
            <Button tone="primary" onClick={() => void commandOf('state.new').run(editor)}>
              + Future state
            </Button>
          }
        >
          Make a future state from this one, then change on the map what shall change. Both stand side by side
          here.
        </EmptyState>
      </ViewFrame>
    );
  }
  const { chosen, choose } = choice;
  return (
    <ViewFrame
      title="Compare"
      head={<StateChoice states={document.states} chosen={chosen} choose={choose} />}
    >
      <Comparison document={document} chosen={chosen} />
    </ViewFrame>
  );
}

type StateChoiceProps = {
  readonly states: readonly MapState[];
  readonly chosen: ChosenStates;
  readonly choose: (states: ChosenStates) => void;
};

function StateChoice({ states, chosen: { before, after }, choose }: StateChoiceProps) {
  const id = useId();
  const options = states.map((state) => ({ value: state.id, label: state.name }));
  return (
    <div className={styles['choice']}>
      <label htmlFor={`${id}before`}>Before</label>
      <Select
        id={`${id}before`}
        value={before}
        options={options}
        onChange={(chosen) => choose({ before: chosen, after: chosen === after ? before : after })}
      />
      <IconButton
        label="Swap before and after"
        icon={<ArrowLeftRight size={15} aria-hidden />}
        onClick={() => choose({ before: after, after: before })}
      />
      <label htmlFor={`${id}after`}>After</label>
      <Select
        id={`${id}after`}
        value={after}
        options={options}
        onChange={(chosen) => choose({ before: chosen === before ? after : before, after: chosen })}
      />
    </div>
  );
}

type ComparisonProps = {
  readonly document: Parameters<typeof compareStates>[0];
  readonly chosen: ChosenStates;
};

function Comparison({ document, chosen: { before, after } }: ComparisonProps) {
  const comparison = useMemo(() => compareStates(document, before, after), [document, before, after]);
  const { first, others } = useMemo(() => sortedFigures(comparison.figures), [comparison]);
  const [isMore, setMore] = useState(false);
  return (
    <div className={styles['body']}>
      <section aria-labelledby="compare-figures">
        <h3 id="compare-figures">Figures</h3>
        <p className={styles['summary']}>{summaryOf(comparison)}</p>
        <FigureTable comparison={comparison} figures={first} caption="Headline figures of both states" />
        <Disclosure
          title="All other figures"
          summary={`${others.length} more`}
          isOpen={isMore}
          onToggle={setMore}
        >
          <FigureTable comparison={comparison} figures={others} caption="All other figures of both states" />
        </Disclosure>
      </section>
      <OwnFigures document={document} chosen={{ before, after }} />
      <section aria-labelledby="compare-timelines">
        <h3 id="compare-timelines">Timelines on one scale</h3>
        <Timelines comparison={comparison} />
      </section>
      <WhatChanged comparison={comparison} />
    </div>
  );
}

/** How many figures went which way, in one sentence. */
function summaryOf({ figures }: StateComparison): string {
  const count = (wanted: string) => figures.filter(({ verdict }) => verdict === wanted).length;
  const [better, worse, same] = [count('better'), count('worse'), count('same')];
  if (better + worse + same === 0) return 'Nothing to measure yet: draw steps and enter their times.';
  if (better + worse === 0) return 'No figure is better or worse yet.';
  return `${better} ${better === 1 ? 'figure is' : 'figures are'} better, ${worse} worse, ${same} the same. A plus is always good.`;
}
