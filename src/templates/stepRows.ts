import { type Duration, duration, durationUnits } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { Zone } from '#src/model/placeOf.ts';

/** A line of a stream's table, read. */
export type StepRow = {
  readonly id: string;
  /** It runs at the same time as the line before. */
  readonly isParallel: boolean;
  /** It takes units from the step before when it has room for them. */
  readonly isPulled: boolean;
  /** As the table writes it: `Define`. */
  readonly stage: string | undefined;
  readonly zone: Zone | undefined;
  readonly lane: string;
  /** Percent of the units that go on; undefined: all. */
  readonly goOn: number | undefined;
  /** Why the others leave; undefined: nobody knows. */
  readonly reason: string | undefined;
  readonly data: JsonObject;
};

const columns = 11;

/** People give three quarters of their time to the stream: 120 productive hours a month. */
const availabilityPercent = 75;

/**
 * Reads the table of a stream, one line a step:
 *
 * `id | step | lane | needs | zone/stage | knowledge | work | wait and owner | %C&A | goes on % and why others leave | people, class`
 *
 * A minus is not known. `+` before the id: at the same time as the line before; `<`: it pulls from the step before.
 */
export function stepRows(table: string): readonly StepRow[] {
  return table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map(stepRow);
}

function stepRow(line: string): StepRow {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== columns) throw new Error(`not ${columns} columns: ${line}`);
  const [sign = '', name = '', lane = '', needs = '', place = '', level = ''] = cells;
  const [, , , , , , work = '', wait = '', accurate = '', onwards = '', means = ''] = cells;
  const [goOn = '-', ...reason] = onwards.split(' ');
  const [people = '', valueClass = ''] = means.split(' ');
  const [zone = '', stage] = known(place)?.split('/') ?? [];
  return {
    id: sign.replace(/^[+<]/, ''),
    isParallel: sign.startsWith('+'),
    isPulled: sign.startsWith('<'),
    stage,
    zone: zones[zone],
    lane,
    goOn: figure(goOn),
    reason: reason.length === 0 ? undefined : reason.join(' '),
    data: without({
      name,
      who: lane,
      lane: laneId(lane),
      needs: known(needs)?.split(' '),
      knowledge: knowledgeOf(level),
      processTime: time(work),
      ...waitOf(wait),
      percentCompleteAccurate: figure(accurate),
      people: figure(people),
      availabilityPercent: figure(people) === undefined ? undefined : availabilityPercent,
      valueClass: known(valueClass),
    }),
  };
}

/** The id of a lane that is called so. */
export function laneId(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}

const zones: Readonly<Record<string, Zone>> = { I: 'indirect', D: 'direct', X: 'existing' };

const levels: Readonly<Record<string, string>> = {
  D: 'data',
  I: 'information',
  K: 'knowledge',
  W: 'wisdom',
};

function knowledgeOf(level: string): JsonObject | undefined {
  const [from, to = from] = known(level)?.split('>') ?? [];
  return from === undefined || to === undefined ? undefined : { from: levels[from], to: levels[to] };
}

function waitOf(wait: string): JsonObject {
  const [value = '', unit = '', owner = '-'] = wait.split(' ');
  return { waitTime: time(`${value} ${unit}`), waitOwner: known(owner) };
}

/** `1.5 h`, one figure and one unit: what reads all that people type is too much to wait for. */
function time(text: string): Duration | undefined {
  const [value = '', written] = text.trim().split(' ');
  const unit = durationUnits.find((each) => each === written);
  return known(value) === undefined || unit === undefined ? undefined : duration(Number(value), unit);
}

function figure(text: string): number | undefined {
  return known(text) === undefined ? undefined : Number(text);
}

function known(text: string): string | undefined {
  return text === '-' || text === '' ? undefined : text;
}

function without(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
