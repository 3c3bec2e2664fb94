import type { JsonObject } from '#src/lib/json.ts';
import type { Fields, ReferenceList } from '#src/notation/field.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { cleanData } from './cleanData.ts';
import type { Content, Ctq, MapDocument, Need, OwnFigure, ParkedIdea } from './document.ts';
import { contentFields, ctqFields, needFields, ownFigureFields } from './mapFields.ts';

/** What stands in a list: an id that never changes, and fields of its own. */
export type ListEntry = { readonly id: string };

/** A list that a map keeps beside its states. */
export type MapList<Entry extends ListEntry> = {
  /** How fields of symbols name it that point into it; undefined where none do. */
  readonly to?: ReferenceList;
  /** Of the ids: N1, N2. */
  readonly prefix: string;
  readonly fields: Fields;
  readonly entries: (document: MapDocument) => readonly Entry[];
  /** The map with this list in place of its own. */
  readonly withEntries: (document: MapDocument, entries: readonly Entry[]) => MapDocument;
  /** An entry with this data, cleaned; what may not be missing is there. */
  readonly make: (id: string, data: JsonObject) => Entry;
};

/**
 * Declares a list. The cast is the only one: cleaned data, with what may not be missing under it, is what its fields
 * declare.
 */
function defineList<Entry extends ListEntry>(
  list: Omit<MapList<Entry>, 'make'> & { readonly always: Omit<Entry, 'id'> },
): MapList<Entry> {
  const { always, ...rest } = list;
  return {
    ...rest,
    make: (id, { id: _other, ...data }) =>
      ({ id, ...always, ...cleanData(list.fields, data) }) as unknown as Entry,
  };
}

/** The needs of the customer. */
export const needList: MapList<Need> = defineList<Need>({
  to: 'need',
  prefix: 'N',
  fields: needFields,
  always: { text: '', kind: 'output' },
  entries: ({ customer }) => customer.needs,
  withEntries: (document, needs) => ({ ...document, customer: { ...document.customer, needs } }),
});

/** What is critical to quality. */
export const ctqList: MapList<Ctq> = defineList<Ctq>({
  to: 'ctq',
  prefix: 'Q',
  fields: ctqFields,
  always: { measure: '' },
  entries: ({ customer }) => customer.ctqs,
  withEntries: (document, ctqs) => ({ ...document, customer: { ...document.customer, ctqs } }),
});

/** The pieces of content. */
export const contentList: MapList<Content> = defineList<Content>({
  to: 'content',
  prefix: 'C',
  fields: contentFields,
  always: { title: '' },
  entries: ({ contents }) => contents ?? [],
  withEntries: ({ contents: _before, ...document }, contents) =>
    contents.length === 0 ? document : { ...document, contents },
});

/** The ideas in the parking lot. */
export const parkedList: MapList<ParkedIdea> = defineList<ParkedIdea>({
  prefix: 'I',
  fields: burstFields,
  always: {},
  entries: ({ parkedIdeas }) => parkedIdeas ?? [],
  withEntries: ({ parkedIdeas: _before, ...document }, parkedIdeas) =>
    parkedIdeas.length === 0 ? document : { ...document, parkedIdeas },
});

/** The figures besides the measures. */
export const ownFigureList: MapList<OwnFigure> = defineList<OwnFigure>({
  prefix: 'F',
  fields: ownFigureFields,
  always: { name: '', better: 'less' },
  entries: ({ ownFigures }) => ownFigures ?? [],
  withEntries: ({ ownFigures: _before, ...document }, ownFigures) =>
    ownFigures.length === 0 ? document : { ...document, ownFigures },
});

/** The id of the next entry: N4 after N1 and N3, so that no id of an earlier one comes to mean something else. */
export function nextEntryId<Entry extends ListEntry>(
  { prefix, entries }: MapList<Entry>,
  document: MapDocument,
): string {
  const ids = new Set(entries(document).map(({ id }) => id));
  const numbers = [...ids].flatMap((id) => {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    // Longer ones come from elsewhere, and at some length a number plus one is the same number.
    return /^\d{1,9}$/.test(digits) ? [Number(digits)] : [];
  });
  let next = Math.max(0, ...numbers) + 1;
  while (ids.has(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}
