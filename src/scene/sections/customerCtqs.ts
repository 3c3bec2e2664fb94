import { ctqWords } from '#src/model/ctqWords.ts';
import { ctqGap } from '#src/model/ctqGap.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { Ctq, MapDocument, MapState } from '#src/model/document.ts';
import { stepsInOrder } from '#src/model/needCoverage.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { type ColumnPlace, drawEntries, type DrawnColumn, type Entry } from './customerEntry.ts';

/** What is critical to quality with its need, current value, target and gap, and the steps that affect it. */
export function drawCtqs(
  { customer: { ctqs } }: MapDocument,
  state: MapState,
  place: ColumnPlace,
): DrawnColumn {
  return drawEntries(
    'Critical to quality',
    ctqs.map((ctq) => ctqEntry(ctq, state)),
    place,
  );
}

function ctqEntry(ctq: Ctq, state: MapState): Entry {
  const { values, gap } = ctqWords(ctq);
  const steps = stepsInOrder(state).filter((node) => detailsOf(node).ctqs?.includes(ctq.id) === true);
  const facts = [
    ctq.need,
    values,
    gap,
    steps.length === 0
      ? 'no step affects it'
      : `affected by ${steps.map((step) => nodeName(step)).join(', ')}`,
  ];
  const isOpen = ctqGap(ctq)?.isReached === false;
  return {
    id: ctq.id,
    words: ctq.measure,
    facts: facts.filter((part) => part !== undefined).join(' · '),
    factsFill: isOpen || steps.length === 0 ? 'necessaryInk' : 'ink2',
  };
}
