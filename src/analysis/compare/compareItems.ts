import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import { sameJson } from '#src/model/sameJson.ts';
import type { Fields } from '#src/notation/field.ts';
import { matchItems } from './matchItems.ts';

/** A field that says something else in one state than in the other; a value that is not known is undefined. */
export type FieldChange = {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** What became of one symbol or connection, by its id. */
export type ItemChange = {
  /** Its id after the change; before it, where it is gone. */
  readonly id: string;
  /** Its id before, where that was another one: a connection that was drawn anew between the same two. */
  readonly was?: string;
  /** What it is called after the change; before it, where it is gone. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What changed in it; empty for what is new or gone. */
  readonly fields: readonly FieldChange[];
};

/** A symbol or connection as far as the comparison looks: where it stands on the map does not count. */
export type ComparedItem = {
  readonly id: string;
  /** Ids of what it joins, where it is a connection. */
  readonly ends?: readonly [from: string, to: string];
  readonly name: string;
  readonly fields: Fields;
  readonly data: JsonObject;
  /** What it is beside its data: its kind, where a connection leads. The ids are compared, the words are read. */
  readonly facts: Readonly<Record<string, { readonly id: string; readonly words: string }>>;
  readonly words: (name: string, value: JsonValue) => string;
};

/** What is new or changed, in the order of the items after, then what is gone, in the order of those before. */
export function compareItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): readonly ItemChange[] {
  const partners = matchItems(before, after);
  const kept = new Set(partners.values());
  const whole = ({ id, name }: ComparedItem, change: 'added' | 'removed'): ItemChange => ({
    id,
    name,
    change,
    fields: [],
  });
  return [
    ...after.flatMap((item): readonly ItemChange[] => {
      const old = partners.get(item);
      if (old === undefined) return [whole(item, 'added')];
      const fields = changedFields(old, item);
      const was = old.id === item.id ? {} : { was: old.id };
      return fields.length === 0 ? [] : [{ id: item.id, ...was, name: item.name, change: 'changed', fields }];
    }),
    ...before.filter((item) => !kept.has(item)).map((item) => whole(item, 'removed')),
  ];
}

function changedFields(before: ComparedItem, after: ComparedItem): readonly FieldChange[] {
  const facts = Object.keys(after.facts)
    .filter((label) => before.facts[label]?.id !== after.facts[label]?.id)
    .map((label) => ({ label, before: before.facts[label]?.words, after: after.facts[label]?.words }));
  const names = new Set([...Object.keys(before.data), ...Object.keys(after.data)]);
  const changed = [...names].filter((name) => !sameJson(before.data[name], after.data[name]));
  if (changed.length === 0) return facts;
  const fields = { ...before.fields, ...after.fields };
  const order = Object.keys(fields);
  // Written by a later version: that it changed is all that can be said, after what has a name.
  const place = (name: string) => (fields[name] === undefined ? order.length : order.indexOf(name));
  return [
    ...facts,
    ...changed
      .toSorted((a, b) => place(a) - place(b))
      .map((name) => ({
        label: fields[name]?.label ?? name,
        before: wordsOf(before, name),
        after: wordsOf(after, name),
      })),
  ];
}

function wordsOf({ data, words }: ComparedItem, name: string): string | undefined {
  const value = data[name];
  return value === undefined ? undefined : words(name, value);
}
