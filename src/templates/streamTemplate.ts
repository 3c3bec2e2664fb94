import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type {
  Content,
  Customer,
  Lane,
  MapDocument,
  MapNode,
  MapState,
  ParkedIdea,
  Stage,
  Stream,
} from '#src/model/document.ts';
import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import { stageId, stageOf } from './stages.ts';
import { laneId, type StepRow, stepRows } from './stepRows.ts';
import { branchY, exitY, ideaNodes, lineY, notes, pitch, streamEdges, symbol } from './streamLayout.ts';

/** A stream in its current and its future state: from a source through the steps, in order, to the customer. */
export type StreamTable = {
  readonly id: string;
  readonly title: string;
  readonly stream: Stream;
  readonly customer: Customer;
  readonly contents?: readonly Content[];
  readonly parkedIdeas?: readonly ParkedIdea[];
  readonly source: string;
  readonly receiver: string;
  readonly current: StateTable;
  readonly future: StateTable;
};

export type StateTable = {
  readonly unitsPerMonth: number;
  /** Read by `stepRows`. A step keeps its id in the future state, so that the two can be compared. */
  readonly steps: string;
  /** More about single steps, by id; one with a channel is a touch point. */
  readonly more?: Readonly<Record<string, JsonObject>>;
  /** Improvement ideas above what they are about: the id of a step. */
  readonly ideas?: readonly (BurstData & { readonly target: string })[];
  /** Words on the map, besides those that every example has. */
  readonly note?: string;
};

/** Under which every example stands. */
export const sourceNote =
  'Times, people and %C&A are examples inside published ranges. Put your own figures in their place.';

/** Eight hours a day, five days a week, twenty days a month. */
export const exampleCalendar = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

/** The map of a stream: both states, each laid out from left to right. */
export function buildStream(table: StreamTable): MapDocument {
  const { id, title, stream, customer, contents, parkedIdeas } = table;
  return createDocument({
    id: `example-${id}`,
    title,
    stream,
    calendar: exampleCalendar,
    customer,
    ...(contents && { contents }),
    ...(parkedIdeas && { parkedIdeas }),
    states: [
      stateOf(table, table.current, { id: 'current', name: 'Current state', kind: 'current' }),
      stateOf(table, table.future, {
        id: 'future',
        name: 'Future state',
        kind: 'future',
        basedOn: 'current',
      }),
    ],
  });
}

function stateOf(stream: StreamTable, table: StateTable, head: Partial<MapState>): MapState {
  const rows = stepRows(table.steps);
  const stages = stagesOf(rows);
  const { nodes, right } = stepNodes(rows, table, stages);
  const source = symbol('source', 'source', { column: 0, y: lineY }, { name: stream.source });
  const customer = symbol('customer', 'customer', { column: right, y: lineY }, { name: stream.receiver });
  return createState({
    ...head,
    demand: { units: table.unitsPerMonth, per: duration(1, 'mo'), at: 'entry' },
    stages,
    lanes: lanesOf(rows),
    nodes: [
      source,
      ...nodes,
      customer,
      ...ideaNodes(table.ideas ?? [], nodes),
      ...notes([sourceNote, ...(table.note === undefined ? [] : [table.note])], source, customer),
    ],
    edges: streamEdges(rows, stream.stream.kind === 'customer'),
  });
}

/** The steps, and the exits below those that lose units for a reason; `right` is the first free column. */
function stepNodes(
  rows: readonly StepRow[],
  { more = {} }: StateTable,
  stages: readonly Stage[],
): { nodes: readonly MapNode[]; right: number } {
  let column = 0;
  const nodes = rows.flatMap((row, index): readonly MapNode[] => {
    if (!row.isParallel) column += 1;
    const place = { column, y: row.isParallel ? branchY : lineY };
    const extra = more[row.id] ?? {};
    const kind = extra['channel'] === undefined ? 'step' : 'touchPoint';
    const step = symbol(kind, row.id, place, {
      ...row.data,
      ...(rows[index + 2]?.isParallel === true && { routing: 'parallel' }),
      ...bandOf(row, stages),
      ...extra,
    });
    if (row.reason === undefined) return [step];
    const exit = { name: row.reason, ...bandOf(row, stages) };
    return [step, symbol('exit', `exit-${row.id}`, { column, y: exitY }, exit)];
  });
  return { nodes, right: column + 1 };
}

/** The zone is kept with the step only where it is not that of its stage. */
function bandOf({ stage: label, zone }: StepRow, stages: readonly Stage[]): JsonObject {
  if (label === undefined) return {};
  const stage = stages.find(({ id }) => id === stageId(label));
  return { stage: stageId(label), ...(zone === stage?.zone ? {} : { zone }) };
}

/** The stages that the steps name, each as wide as its steps, in the zone of its first one. */
function stagesOf(rows: readonly StepRow[]): readonly Stage[] {
  const placed = rows.flatMap(({ stage, zone }) => (stage === undefined ? [] : [{ stage, zone }]));
  return [...new Set(placed.map(({ stage }) => stage))].map((label) => {
    const own = placed.filter(({ stage }) => stage === label);
    return stageOf(label, own[0]?.zone, own.length * pitch);
  });
}

function lanesOf(rows: readonly StepRow[]): readonly Lane[] {
  return [...new Set(rows.map(({ lane }) => lane))].map((label) => ({ id: laneId(label), label }));
}
