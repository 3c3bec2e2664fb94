import type { FieldChange, ItemChange } from './compareItems.ts';

/** What stands for a value that is not known. */
const notSaid = 'not said';

/** What became of one field: `Wait before 15 d → 10 d`; a value that is not known is `not said`. */
export function fieldChangeWords({ label, before, after }: FieldChange): string {
  return `${label} ${before || notSaid} → ${after || notSaid}`;
}

/** What became of a symbol or connection, in one sentence without a stop: `Nurture: Wait before 15 d → 10 d`. */
export function changeWords({ name, change, fields }: ItemChange): string {
  return change === 'changed' ? `${name}: ${fields.map(fieldChangeWords).join('; ')}` : `${name} ${change}`;
}
