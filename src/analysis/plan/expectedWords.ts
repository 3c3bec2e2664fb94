import type { MapDocument } from '#src/model/document.ts';
import { expectedChange } from '#src/model/expectedChange.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import { fieldChangeWords } from '../compare/changeWords.ts';
import type { FieldChange } from '../compare/compareItems.ts';
import { valueWords } from '../compare/valueWords.ts';

/** What an idea is expected to change in a state, figure by figure; none where it changes nothing there. */
export function plannedChanges(
  document: MapDocument,
  stateId: string,
  idea: BurstData,
): readonly FieldChange[] {
  const state = stateOf(document, stateId);
  return (expectedChange(state, idea)?.values ?? []).map(({ field, before, after }) => ({
    label: field.label,
    before: before === undefined ? undefined : valueWords(field, before, document, state),
    after: valueWords(field, after, document, state),
  }));
}

/**
 * The same in one sentence: `Proposal: Wait before 8 d → 2 d; %C&A 90 %.`, a figure that is so already without an arrow.
 * Empty where the idea changes nothing in that state.
 */
export function expectedWords(document: MapDocument, stateId: string, idea: BurstData): string {
  const change = expectedChange(stateOf(document, stateId), idea);
  if (change === undefined) return '';
  const figures = plannedChanges(document, stateId, idea).map((figure) =>
    figure.before === figure.after ? `${figure.label} ${figure.after}` : fieldChangeWords(figure),
  );
  return `${change.item.name}: ${figures.join('; ')}.`;
}
