import type { Fields } from '#src/notation/field.ts';
import { fieldText } from '../fieldText.ts';
import type { QuickEntry } from './quickEntry.ts';

/** What was understood of a typed line, in words for the person who types it. */
export type QuickSummary = {
  /** `Process time` and `3 h`, in the order of the fields. */
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  /** What stays in the name although it stands among figures or looks like one, and why where that is known. */
  readonly unread: readonly { readonly text: string; readonly problem?: string }[];
};

/** What was understood of a typed line, and what was not. */
export function quickSummary(
  { values, pieces }: Pick<QuickEntry, 'values' | 'pieces'>,
  fields: Fields,
): QuickSummary {
  return {
    figures: Object.entries(fields).flatMap(([name, field]) => {
      const value = values[name];
      if (value === undefined || field.type === 'group') return [];
      const unit = field.type === 'number' && field.unit !== undefined ? ` ${field.unit}` : '';
      return [{ label: field.label, text: fieldText(field, value) + unit }];
    }),
    unread: pieces.flatMap(({ taken, text, problem }) =>
      taken === 'unread' ? [problem === undefined ? { text } : { text, problem }] : [],
    ),
  };
}
