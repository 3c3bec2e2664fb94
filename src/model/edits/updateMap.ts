import type { Calendar } from '#src/lib/calendar.ts';
import { cleanText } from '#src/lib/cleanText.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { Fields } from '#src/notation/field.ts';
import { cleanData } from '../cleanData.ts';
import type { Customer, MapDocument, Stream } from '../document.ts';
import { ctqFields, customerFields, needFields, roleFields, streamFields, titleField } from '../mapFields.ts';
import { sameJson } from '../sameJson.ts';

/** Fields to set; undefined removes one that may be missing. */
type Patch<Part> = { readonly [Name in keyof Part]?: Part[Name] | undefined };

export type MapPatch = {
  readonly title?: string;
  readonly stream?: Patch<Stream>;
  readonly calendar?: Calendar;
  readonly customer?: Omit<Patch<Customer>, 'needs' | 'ctqs'> & Partial<Pick<Customer, 'needs' | 'ctqs'>>;
};

/**
 * The map with these parts of its head changed: title, stream and customer field by field, the calendar as a whole.
 * Texts are cleaned; an optional one that is then empty is left out. What is kept in durations as entered does not
 * change with the calendar. Gives back the same map when nothing changes.
 */
export function updateMap(document: MapDocument, patch: MapPatch): MapDocument {
  const title =
    patch.title === undefined ? document.title : cleanText(patch.title, { maxLength: titleField.maxLength });
  const stream = patched(document.stream, cleanStream(patch.stream), { unit: '' });
  const calendar = patched(document.calendar, patch.calendar);
  const customer = patched(document.customer, cleanCustomer(patch.customer));
  const { title: oldTitle, stream: oldStream, calendar: oldCalendar, customer: oldCustomer } = document;
  const same = title === oldTitle && stream === oldStream && customer === oldCustomer;
  if (same && calendar === oldCalendar) return document;
  return { ...document, title, stream, calendar, customer };
}

function cleanStream(patch: Patch<Stream> | undefined): JsonObject | undefined {
  if (patch === undefined) return undefined;
  const clean = cleanPatch(streamFields, patch);
  if (patch.roles === undefined) return clean;
  const roles = cleanData(roleFields, patch.roles);
  return { ...clean, roles: Object.keys(roles).length === 0 ? undefined : roles };
}

function cleanCustomer(patch: Patch<Customer> | undefined): JsonObject | undefined {
  if (patch === undefined) return undefined;
  const { needs, ctqs } = patch;
  return {
    ...cleanPatch(customerFields, patch),
    ...(needs && { needs: needs.map((need) => ({ text: '', ...cleanData(needFields, need) })) }),
    ...(ctqs && { ctqs: ctqs.map((ctq) => ({ measure: '', ...cleanData(ctqFields, ctq) })) }),
  };
}

/** Cleaned, and every field that was emptied still named, as undefined. */
function cleanPatch(fields: Fields, patch: JsonObject): JsonObject {
  const clean = cleanData(fields, patch);
  return Object.fromEntries(Object.keys(patch).map((name) => [name, clean[name]]));
}

/** The cast is sound because the patch is typed by the part, and `always` stands in for what may not be missing. */
function patched<Part extends JsonObject>(
  part: Part,
  patch: JsonObject | undefined,
  always: JsonObject = {},
): Part {
  const wanted = Object.entries({ ...part, ...patch }).filter(([, value]) => value !== undefined);
  const next = { ...always, ...Object.fromEntries(wanted) };
  return sameJson(part, next) ? part : (next as unknown as Part);
}
