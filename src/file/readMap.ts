import { type Calendar, officeCalendar } from '#src/lib/calendar.ts';
import { cleanText } from '#src/lib/cleanText.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { brandField } from '#src/model/brandField.ts';
import { untitled } from '#src/model/create.ts';
import type {
  Content,
  Ctq,
  Customer,
  MapDocument,
  MapState,
  Need,
  OwnFigure,
  ParkedIdea,
  Stream,
  Thresholds,
} from '#src/model/document.ts';
import {
  calendarFields,
  contentFields,
  ctqFields,
  customerFields,
  needFields,
  ownFigureFields,
  roleFields,
  streamFields,
  thresholdFields,
  titleField,
} from '#src/model/mapFields.ts';
import { burstFields } from '#src/notation/nodes/burstFields.ts';
import { filled, withExtra } from './filled.ts';
import { valueLimits } from './limits.ts';
import { readFields } from './readField.ts';
import { idsOf, readState } from './readState.ts';
import { type Repairs, shown } from './repairs.ts';
import type { MapSkeleton } from './skeleton.ts';

const handled = [
  'format',
  'version',
  'id',
  'stream',
  'calendar',
  'customer',
  'contents',
  'parkedIdeas',
  'ownFigures',
  'thresholds',
  'states',
];

/** The document in a file that holds together, mended where single values needed it; `newId` for one without an id. */
export function readMap(raw: MapSkeleton, newId: () => string, repairs: Repairs): MapDocument {
  const where = 'The map';
  const { known, unknown } = readFields(
    { title: titleField, brand: brandField },
    raw,
    where,
    repairs,
    handled,
  );
  return withExtra(
    {
      id: readMapId(raw['id'], newId, where, repairs),
      title: filled(known.title, untitled, where, 'title', repairs),
      stream: readStream(raw.stream, repairs),
      calendar: readCalendar(raw.calendar, repairs),
      customer: readCustomer(raw.customer, repairs),
      ...readContents(raw.contents, repairs),
      ...readParkedIdeas(raw.parkedIdeas, repairs),
      ...readOwnFigures(raw.ownFigures, repairs),
      ...readThresholds(raw.thresholds, repairs),
      ...(known.brand && { brand: known.brand }),
      states: readStates(raw.states, repairs),
    },
    unknown,
  );
}

function readMapId(raw: unknown, newId: () => string, where: string, repairs: Repairs): string {
  const clean = typeof raw === 'string' ? cleanText(raw, { maxLength: valueLimits.idLength }) : '';
  const id = clean === '' ? newId() : clean;
  if (id !== raw) repairs.add(where, `its id was ${shown(raw)} and is “${id}” now.`);
  return id;
}

function readStream(raw: MapSkeleton['stream'], repairs: Repairs): Stream {
  const where = 'The stream';
  const { known, unknown } = readFields(streamFields, raw, where, repairs, ['roles']);
  const roles = raw.roles && readFields(roleFields, raw.roles, where, repairs);
  return withExtra(
    {
      ...known,
      unit: filled(known.unit, 'unit', where, 'flow unit', repairs),
      kind: filled(known.kind, 'customer', where, 'kind', repairs),
      ...(roles && { roles: { ...roles.known, ...roles.unknown } }),
    },
    unknown,
  );
}

function readCalendar(raw: JsonObject, repairs: Repairs): Calendar {
  const where = 'The calendar';
  const { known, unknown } = readFields(calendarFields, raw, where, repairs);
  const { hoursPerDay, daysPerWeek } = officeCalendar;
  return {
    ...known,
    hoursPerDay: filled(known.hoursPerDay, hoursPerDay, where, 'hours per day', repairs),
    daysPerWeek: filled(known.daysPerWeek, daysPerWeek, where, 'days per week', repairs),
    ...unknown,
  };
}

function readCustomer(raw: MapSkeleton['customer'], repairs: Repairs): Customer {
  const { known, unknown } = readFields(customerFields, raw, 'The customer', repairs, ['needs', 'ctqs']);
  const needIds = idsOf('N', raw.needs, repairs);
  const ctqIds = idsOf('Q', raw.ctqs, repairs);
  const needs = raw.needs.map((need): Need => {
    const where = `The customer, need ${shown(need['text'])}`;
    const fields = readFields(needFields, need, where, repairs, ['id']);
    const text = filled(fields.known.text, '', where, 'text', repairs);
    const kind = filled(fields.known.kind, 'output', where, 'kind', repairs);
    return withExtra({ id: needIds.read(need['id'], where), ...fields.known, text, kind }, fields.unknown);
  });
  const ctqs = raw.ctqs.map((ctq): Ctq => {
    const where = `The customer, measure ${shown(ctq['measure'])}`;
    const fields = readFields(ctqFields, ctq, where, repairs, ['id']);
    const measure = filled(fields.known.measure, '', where, 'measure', repairs);
    return withExtra({ id: ctqIds.read(ctq['id'], where), ...fields.known, measure }, fields.unknown);
  });
  return withExtra({ ...known, needs, ctqs }, unknown);
}

function readContents(
  list: readonly JsonObject[],
  repairs: Repairs,
): { readonly contents?: readonly Content[] } {
  if (list.length === 0) return {};
  const ids = idsOf('C', list, repairs);
  const contents = list.map((raw): Content => {
    const where = `Content ${shown(raw['title'])}`;
    const { known, unknown } = readFields(contentFields, raw, where, repairs, ['id']);
    const title = filled(known.title, '', where, 'title', repairs);
    return withExtra({ id: ids.read(raw['id'], where), ...known, title }, unknown);
  });
  return { contents };
}

function readParkedIdeas(
  list: readonly JsonObject[],
  repairs: Repairs,
): { readonly parkedIdeas?: readonly ParkedIdea[] } {
  if (list.length === 0) return {};
  const ids = idsOf('I', list, repairs);
  const parkedIdeas = list.map((raw): ParkedIdea => {
    const where = `Parked idea ${shown(raw['name'])}`;
    const { known, unknown } = readFields(burstFields, raw, where, repairs, ['id']);
    return withExtra({ id: ids.read(raw['id'], where), ...known }, unknown);
  });
  return { parkedIdeas };
}

function readOwnFigures(
  list: readonly JsonObject[],
  repairs: Repairs,
): { readonly ownFigures?: readonly OwnFigure[] } {
  if (list.length === 0) return {};
  const ids = idsOf('F', list, repairs);
  const ownFigures = list.map((raw): OwnFigure => {
    const where = `Own figure ${shown(raw['name'])}`;
    const { known, unknown } = readFields(ownFigureFields, raw, where, repairs, ['id']);
    const name = filled(known.name, '', where, 'name', repairs);
    const better = filled(known.better, 'neither', where, 'better way', repairs);
    return withExtra({ id: ids.read(raw['id'], where), ...known, name, better }, unknown);
  });
  return { ownFigures };
}

function readThresholds(raw: JsonObject, repairs: Repairs): { readonly thresholds?: Thresholds } {
  const { known, unknown } = readFields(thresholdFields, raw, 'The thresholds', repairs);
  const thresholds = { ...known, ...unknown };
  return Object.keys(thresholds).length === 0 ? {} : { thresholds };
}

function readStates(raw: MapSkeleton['states'], repairs: Repairs): readonly MapState[] {
  const ids = idsOf('state', raw, repairs);
  const states = raw.map((state) => readState(state, ids, repairs));
  const bases = new Map<string, string>();
  return states.map((state) => {
    const { basedOn, ...rest } = state;
    if (basedOn === undefined) return state;
    const base = ids.find(basedOn);
    if (base !== undefined && !isAmong(base, state.id, bases)) {
      bases.set(state.id, base);
      return base === basedOn ? state : { ...state, basedOn: base };
    }
    const why = base === undefined ? 'which is not in the file' : 'which is based on it in turn';
    repairs.add(shown(state.name), `it was based on ${shown(basedOn)}, ${why}; that was left out.`);
    return rest;
  });
}

/** Whether a state is this one, or was made from it, however long ago. `bases` leads round in no circle. */
function isAmong(start: string, wanted: string, bases: ReadonlyMap<string, string>): boolean {
  let at: string | undefined = start;
  while (at !== undefined && at !== wanted) at = bases.get(at);
  return at === wanted;
}
