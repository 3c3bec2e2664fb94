import { memoiseByIdentity } from '#src/lib/memo.ts';
import type { Fields, PlainField } from '#src/notation/field.ts';

export type NamedField<F extends PlainField = PlainField> = { readonly name: string; readonly field: F };

/** What a typed line may say for these fields, as they declare it. */
export type QuickVocabulary = {
  /** By the word or words in front of a value, in lower case. */
  readonly words: ReadonlyMap<string, NamedField>;
  /** By what stands behind a number. */
  readonly suffixes: ReadonlyMap<string, NamedField>;
  /** By the word for one of a field's options. */
  readonly options: ReadonlyMap<string, NamedField & { readonly value: string }>;
  /** By the sign in front of a text. */
  readonly signs: ReadonlyMap<string, NamedField>;
  /** The field of a duration with nothing in front. */
  readonly bare: NamedField | undefined;
  /** True: nothing can be said but a name. */
  readonly isEmpty: boolean;
};

/** The vocabulary of a kind's fields; made once for each kind. Where two fields declare the same word, the first has it. */
export const quickVocabulary: (fields: Fields) => QuickVocabulary = memoiseByIdentity((fields: Fields) => {
  const plain = Object.entries(fields).flatMap(([name, field]) =>
    field.type === 'group' ? [] : [{ name, field }],
  );
  const vocabulary = {
    words: byWord(plain, ({ field }) => field.quick?.words ?? []),
    suffixes: byWord(plain, ({ field }) => field.quick?.suffixes ?? []),
    signs: byWord(plain, ({ field }) => (field.quick?.sign === undefined ? [] : [field.quick.sign])),
    options: byWord(plain.flatMap(namedOptions), ({ quick }) => quick),
    bare: plain.find(({ field }) => field.quick?.isBare === true),
  };
  const { bare, ...lists } = vocabulary;
  const isEmpty = bare === undefined && Object.values(lists).every(({ size }) => size === 0);
  return { ...vocabulary, isEmpty };
});

function namedOptions({ name, field }: NamedField) {
  if (field.type !== 'choice') return [];
  return field.options.map(({ value, quick = [] }) => ({ name, field, value, quick }));
}

function byWord<Item>(
  items: readonly Item[],
  wordsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    for (const word of wordsOf(item)) if (!found.has(word)) found.set(word, item);
  }
  return found;
}
