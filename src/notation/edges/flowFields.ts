import { enteredDuration, enteredPercent } from '../enteredText.ts';
import { type DataOf, durationField, type Fields, percent, text } from '../field.ts';
import type { EdgeFlow } from '../flow.ts';

/** What every edge carries that moves units. */
export const flowFields = {
  sharePercent: percent({
    label: 'Share',
    short: 'Share',
    help: 'Share of the units that take this way. Empty: ways without a share split the rest evenly.',
    section: 'first',
  }),
  transferTime: durationField({
    label: 'Transfer time',
    short: 'Transfer',
    help: 'Time that a unit spends on this way. It counts as waiting.',
    defaultUnit: 'd',
    section: 'first',
  }),
  trigger: text({
    label: 'Trigger',
    help: 'What starts the move: the receiver asks, the first of the month.',
    section: 'more',
    maxLength: 500,
  }),
  owner: text({ label: 'Owner', help: 'Who answers for the hand-over.', section: 'more', maxLength: 200 }),
  payload: text({
    label: 'What is handed over',
    help: 'What the unit brings along: a brief, a scored lead, a signed offer.',
    section: 'more',
    maxLength: 500,
  }),
} satisfies Fields;

export type FlowData = DataOf<typeof flowFields>;

/** Share and transfer time for the measures. */
export function edgeFlow(data: FlowData): EdgeFlow {
  return { sharePercent: data.sharePercent, transferTime: data.transferTime };
}

/** The known ones of share, transfer time and further words: `30 % · 1 d`. */
export function flowLabel(data: FlowData, ...further: readonly (string | undefined)[]): string {
  return [...further, enteredPercent(data.sharePercent), enteredDuration(data.transferTime)]
    .filter((each) => each !== undefined && each !== '')
    .join(' · ');
}
