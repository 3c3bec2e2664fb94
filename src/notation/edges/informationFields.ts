import { type DataOf, type Fields, text } from '../field.ts';

/** What an edge carries that moves no units: words. */
export const informationFields = {
  payload: text({
    label: 'What is told',
    help: 'The information or influence that goes this way: weekly forecast, a recommendation.',
    section: 'first',
    maxLength: 500,
  }),
  trigger: text({
    label: 'Trigger',
    help: 'What sets it off: every Monday, a form that is filled in.',
    section: 'more',
    maxLength: 500,
  }),
  owner: text({ label: 'Owner', help: 'Who answers for it.', section: 'more', maxLength: 200 }),
} satisfies Fields;

/** The words beside the line. */
export function informationLabel(data: DataOf<typeof informationFields>): string {
  return data.payload?.trim() ?? '';
}
