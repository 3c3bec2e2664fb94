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

/** The lists of a map that fields point into, as a state has them. */
export type ReferenceLists = (list: ReferenceList) => readonly ReferenceTarget[];

/** What stands in each list of the map. */
export function referenceLists(document: MapDocument, state: MapState): ReferenceLists {
  return (list) => referenceTargets(document, state, list);
}

/**
 * The entries that a field's value names, by their full names: `White paper; Price list`. By their ids where
 * `readReferenceText` would not find the same ones by their names.
 */
export function referenceNames(
  field: ReferenceField | ReferencesField,
  value: JsonValue | undefined,
  targets: readonly ReferenceTarget[],
): string {
  const ids = referredIds(value);
  const names = ids.map((id) => targets.find((target) => target.id === id)?.label ?? id).join('; ');
  const read = readReferenceText(field, names, targets);
  const isSame = read.ok && sameIds(referredIds(read.value), ids);
  return isSame ? names : ids.join(', ');
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
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
  if (typed.trim() === '') return success(undefined);
  if (field.type === 'references') return readSeveral(field, typed, targets);
  const found = find(targets, typed);
  return found === undefined ? failure(unknownWords(typed, field, targets)) : success(found.id);
}

function readSeveral(
  field: ReferencesField,
  typed: string,
  targets: readonly ReferenceTarget[],
): Result<JsonValue, string> {
  // The separators stay between the parts: names may hold them, too.
  const parts = typed.split(/([,;])/);
  const reach = 2 * Math.max(0, ...targets.flatMap(wordsOf).map((word) => word.split(/[,;]/).length - 1));
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] ?? '';
    const longest = longestTarget(targets, parts, at, reach);
    at = (longest?.end ?? at) + 2;
    if (longest === undefined && part.trim() === '') continue;
    if (longest === undefined) return failure(unknownWords(part, field, targets));
    if (!found.includes(longest.target.id)) found.push(longest.target.id);
  }
  return success(found);
}

/**
 * The entry with the longest name that begins with this part and goes on for at most `reach` more: names with commas are
 * found before their pieces.
 */
function longestTarget(
  targets: readonly ReferenceTarget[],
  parts: readonly string[],
  start: number,
  reach: number,
) {
  for (let end = Math.min(parts.length - 1, start + reach); end >= start; end -= 2) {
    const target = find(targets, parts.slice(start, end + 1).join(''));
    if (target !== undefined) return { target, end };
  }
  return undefined;
}

function find(targets: readonly ReferenceTarget[], text: string): ReferenceTarget | undefined {
  const wanted = text.trim().toLowerCase();
  // Nothing names nothing: an entry may still be without a text.
  if (wanted === '') return undefined;
  return targets.find((target) => wordsOf(target).some((word) => word.toLowerCase() === wanted));
}

/** What an entry may be called. */
function wordsOf({ id, short, label }: ReferenceTarget): readonly string[] {
  return [id, short, label];
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
