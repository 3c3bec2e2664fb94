import type { JsonValue } from '#src/lib/json.ts';
import { shorten } from '#src/lib/parseNumber.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import type { ReferenceField, ReferenceList, ReferencesField } from '#src/notation/field.ts';
import type { MapDocument, MapState } from './document.ts';
import { referredIds } from './fieldText.ts';
import { namedItems } from './namedItems.ts';
import { tactics } from './tactics.ts';

/** One entry of a list that fields point into. */
export type ReferenceTarget = {
  readonly id: string;
  /** In full: the text of a need, the name of a stage. */
  readonly label: string;
  /** Where room is short, and in table cells: `N1`, `Define`. */
  readonly short: string;
};

/** What stands in a list of the map, in its order. */
export function referenceTargets(
  { customer, contents = [] }: MapDocument,
  state: MapState,
  list: ReferenceList,
): readonly ReferenceTarget[] {
  const { stages, lanes } = state;
  switch (list) {
    case 'need':
      return customer.needs.map(({ id, text }) => ({ id, label: text, short: id }));
    case 'ctq':
      return customer.ctqs.map(({ id, measure }) => ({ id, label: measure, short: id }));
    case 'content':
      return contents.map(({ id, title }) => ({ id, label: title, short: title }));
    case 'tactic':
      return tactics.map(({ id, label }) => ({ id, label, short: label }));
    case 'stage':
      return stages.map(({ id, label }) => ({ id, label, short: label }));
    case 'lane':
      return lanes.map(({ id, label }) => ({ id, label, short: label }));
    case 'item':
      return namedItems(state).map(({ id, name }) => ({ id, label: name, short: name }));
  }
}

/** The entries that a field's value names, as text: `N1, N3`. Ids that the map does not have stand as they are. */
export function referenceText(value: JsonValue | undefined, targets: readonly ReferenceTarget[]): string {
  return referredIds(value)
    .map((id) => targets.find((target) => target.id === id)?.short ?? id)
    .join(', ');
}

/**
 * The value that a typed text means: ids, short or full names, in any case, several divided by commas. Empty is not
 * known; a name that is not in the list is a problem, in words.
 */
export function readReferenceText(
  field: ReferenceField | ReferencesField,
  typed: string,
  targets: readonly ReferenceTarget[],
): Result<JsonValue | undefined, string> {
  const whole = find(targets, typed);
  if (typed.trim() === '') return success(undefined);
  if (whole !== undefined) return success(field.type === 'reference' ? whole.id : [whole.id]);
  const parts =
    field.type === 'reference' ? [typed] : typed.split(/[,;]/).filter((part) => part.trim() !== '');
  const found: string[] = [];
  for (const part of parts) {
    const target = find(targets, part);
    if (target === undefined) return failure(unknownWords(part, field, targets));
    if (!found.includes(target.id)) found.push(target.id);
  }
  return success(field.type === 'reference' ? found[0] : found);
}

function find(targets: readonly ReferenceTarget[], text: string): ReferenceTarget | undefined {
  const wanted = text.trim().toLowerCase();
  return targets.find(({ id, short, label }) =>
    [id, short, label].some((word) => word.toLowerCase() === wanted),
  );
}

function unknownWords(
  part: string,
  { label }: ReferenceField | ReferencesField,
  targets: readonly ReferenceTarget[],
): string {
  const said = `“${shorten(part.trim())}” is not in the list for ${label.toLowerCase()}.`;
  return targets.length === 0
    ? `${said} The list is empty.`
    : `${said} There are: ${targets.map(({ short }) => short).join(', ')}.`;
}
