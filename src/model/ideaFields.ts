import type { Fields } from '#src/notation/field.ts';
import { type BurstData, burstFields } from '#src/notation/nodes/burstFields.ts';
import { declaredBy } from './expectedChange.ts';
import type { MapState } from './document.ts';
import { namedItem } from './namedItems.ts';

/**
 * The fields of an idea that make sense for it: of the expected change only what the step or connection has that it is
 * about, and what is said already; none of it while the idea is about nothing.
 */
export function ideaFields(state: MapState, idea: BurstData): Fields {
  const item = namedItem(state, idea.target);
  const known = item === undefined ? {} : declaredBy(item).fields;
  const said = idea.change ?? {};
  const members = Object.entries(burstFields.change.fields).filter(
    ([name]) => Object.hasOwn(known, name) || Object.hasOwn(said, name),
  );
  if (members.length === 0) {
    return Object.fromEntries(Object.entries(burstFields).filter(([name]) => name !== 'change'));
  }
  return { ...burstFields, change: { ...burstFields.change, fields: Object.fromEntries(members) } };
}
