import { useMemo } from 'react';
import {
  type ComparedSide,
  comparedSides,
  compareFigures,
  type FigureComparison,
} from '#src/analysis/compare/compareFigures.ts';
import { improvementText } from '#src/analysis/compare/differenceText.ts';
import { sortedFigures } from '#src/analysis/compare/leadingFigures.ts';
import { amountText } from '#src/analysis/metricText.ts';
import type { MapDocument } from '#src/model/document.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import type { Presenting } from '#src/store/editorState.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './Present.module.css';

type ComparedFiguresProps = {
  readonly document: MapDocument;
  readonly states: ChosenStates;
  /** The state whose map is shown: its figures stand out. */
  readonly side: keyof ChosenStates;
  readonly detail: Presenting['detail'];
};

/** The headline figures before and after, and by how much they are better; those known in neither state are left out. */
export function ComparedFigures({ document, states, side, detail }: ComparedFiguresProps) {
  const { before: beforeId, after: afterId } = states;
  const { sides, figures } = useMemo(() => {
    const both = comparedSides(document, beforeId, afterId);
    return { sides: both, figures: sortedFigures(compareFigures(...both)).first };
  }, [document, beforeId, afterId]);
  const known = figures.filter(({ before, after }) => before !== undefined || after !== undefined);
  return (
    <dl className={classNames(styles['headline'], styles['both'])} data-detail={detail}>
      {known.slice(0, howMany[detail]).map((figure) => (
        <div key={figure.metric.id}>
          <dt>{figure.metric.title}</dt>
          <dd>
            <Amount figure={figure} of={sides[0]} side="before" isShown={side === 'before'} />
            <span className={styles['arrow']} aria-hidden>
              {' → '}
            </span>
            <Amount figure={figure} of={sides[1]} side="after" isShown={side === 'after'} />
          </dd>
          <Gain figure={figure} />
        </div>
      ))}
    </dl>
  );
}

/** The first are what a comparison is about; how many of them each level of detail shows. */
const howMany: Readonly<Record<Presenting['detail'], number>> = { 1: 3, 2: 4, 3: 10 };

type AmountProps = {
  readonly figure: FigureComparison;
  readonly of: ComparedSide;
  readonly side: keyof ChosenStates;
  readonly isShown: boolean;
};

function Amount({ figure, of, side, isShown }: AmountProps) {
  return (
    <span className={styles[isShown ? 'isShown' : 'isOther']}>
      <span className="visually-hidden">{side} </span>
      {amountText(figure.metric, figure[side], of.context)}
    </span>
  );
}

/** A plus is always good; the word says the same as the colour. */
function Gain({ figure: { improvement, verdict } }: { readonly figure: FigureComparison }) {
  if (verdict === 'plain') return undefined;
  return (
    <dd className={classNames(styles['gain'], styles[verdict])}>
      {[improvementText(improvement), verdict].filter(Boolean).join(' ')}
    </dd>
  );
}
