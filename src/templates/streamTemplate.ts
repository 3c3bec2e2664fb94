import { type DurationUnit, duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { Customer, Lane, MapDocument, MapEdge, MapNode, Stage, Stream } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { ValueClass, WaitOwner } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { stageOf, type StageId, type ZoneId } from './stages.ts';

type Amount = readonly [value: number, unit: DurationUnit];
type Level = 'data' | 'information' | 'knowledge' | 'wisdom';

/** One line of a stream's table. What is left out is not known. */
export type StepRow = {
  readonly name: string;
  readonly who: string;
  readonly needs?: readonly string[];
  readonly stage?: StageId;
  readonly zone?: ZoneId;
  /** What the customer knows before and after. */
  readonly knowledge?: readonly [from: Level, to: Level];
  readonly work: Amount;
  readonly wait: Amount;
  readonly waitOwner?: WaitOwner;
  readonly accurate: number;
  /** Percent of the units that go on; the rest leaves the stream. */
  readonly goOn?: number;
  readonly people?: number;
  readonly value: ValueClass;
};

/** A stream as a table: from a source through the steps, in order, to the customer. */
export type StreamTable = {
  readonly id: string;
  readonly title: string;
  readonly stream: Stream;
  readonly customer: Customer;
  readonly source: string;
  readonly receiver: string;
  readonly unitsPerMonth: number;
  readonly steps: readonly StepRow[];
  /** Names of two steps that follow one another in the table and are worked on at the same time. */
  readonly parallel?: readonly [string, string];
  /** Words beside the map, above the line. */
  readonly notes?: readonly string[];
};

/** From one symbol's middle to the next, in world units. */
const pitch = 180;
/** Height of the line on which the stream runs, and of a branch beside it. */
const lineY = 320;
const branchY = 580;
/** Notes hang above the line, their lower edges on one height. */
const notesEnd = 205;
const noteGap = 172;

/** People give three quarters of their time to the stream: 120 productive hours a month. */
const availabilityPercent = 75;

const sourceNote =
  'Times, people and %C&A are examples inside published ranges. Put your own figures in their place.';

/** The current state of the stream as a map, laid out from left to right. */
export function buildStream(table: StreamTable): MapDocument {
  const places = placesOf(table);
  const columns = Math.max(...places.map((place) => place.column));
  const split = firstOfParallel(table) - 1;
  const steps = table.steps.map((row, index) =>
    stepNode(row, index, places[index], index === split ? { routing: 'parallel' } : {}),
  );
  const source = symbol('source', 'source', { column: 0, y: lineY }, { name: table.source });
  const customer = symbol(
    'customer',
    'customer',
    { column: columns + 1, y: lineY },
    { name: table.receiver },
  );
  const notes = [sourceNote, ...(table.notes ?? [])].map((words, index) => noteNode(words, index, source.x));
  return createDocument({
    id: `example-${table.id}`,
    title: table.title,
    stream: table.stream,
    calendar: { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
    customer: table.customer,
    states: [
      createState({
        demand: { units: table.unitsPerMonth, per: duration(1, 'mo'), at: 'entry' },
        stages: stagesOf(table),
        lanes: lanesOf(table),
        nodes: [source, ...steps, customer, ...notes],
        edges: edgesOf(table),
      }),
    ],
  });
}

type Place = { readonly column: number; readonly y: number };

/** Index of the first of two parallel steps; far below zero when there are none. */
function firstOfParallel({ steps, parallel }: StreamTable): number {
  const first = steps.findIndex((step) => step.name === parallel?.[0]);
  return first > 0 && steps[first + 1]?.name === parallel?.[1] ? first : -9;
}

function placesOf(table: StreamTable): readonly Place[] {
  const second = firstOfParallel(table) + 1;
  return table.steps.map((_, index) => {
    const column = second > 0 && index >= second ? index : index + 1;
    return { column, y: index === second ? branchY : lineY };
  });
}

function stepId(index: number): string {
  return `s${index + 1}`;
}

function stepNode(row: StepRow, index: number, place: Place | undefined, branching: JsonObject): MapNode {
  if (place === undefined) throw new Error(`no place for step ${row.name}`);
  const [from, to] = row.knowledge ?? [];
  return symbol('step', stepId(index), place, {
    name: row.name,
    processTime: duration(...row.work),
    waitTime: duration(...row.wait),
    who: row.who,
    valueClass: row.value,
    ...(row.waitOwner && { waitOwner: row.waitOwner }),
    percentCompleteAccurate: row.accurate,
    ...branching,
    ...(row.people && { people: row.people, availabilityPercent }),
    ...(row.needs && { needs: row.needs }),
    ...(row.stage && { stage: row.stage }),
    ...(row.zone && { zone: row.zone }),
    lane: laneId(row.who),
    ...(from && to && { knowledge: { from, to } }),
  });
}

/** A node with the middle of its column and the height of its ends on the given place, so that lines are straight. */
function symbol(kindId: string, id: string, place: Place, data: JsonObject): MapNode {
  const node = createNode(kindId, { id, x: 0, y: 0 }, data);
  const kind = nodeKindOf(kindId);
  const size = kind.size(node.data);
  const ends = kind.ports(node.data, size);
  const y = place.y - (ends.left?.y ?? ends.right?.y ?? size.height / 2);
  return { ...node, x: place.column * pitch + (pitch - size.width) / 2, y };
}

function edgesOf(table: StreamTable): readonly MapEdge[] {
  const { steps, stream } = table;
  const first = firstOfParallel(table);
  const next = (index: number): readonly string[] => {
    if (index === steps.length - 1) return ['customer'];
    if (index === first - 1) return [stepId(first), stepId(first + 1)];
    return [stepId(index === first ? first + 2 : index + 1)];
  };
  const start: Join = {
    from: 'source',
    to: stepId(0),
    kind: stream.kind === 'customer' ? 'customerMove' : 'push',
  };
  const joins = steps.flatMap((step, index): readonly Join[] =>
    next(index).map((to) => ({
      from: stepId(index),
      to,
      kind: to === 'customer' ? 'customerMove' : 'push',
      share: step.goOn,
    })),
  );
  return [start, ...joins].map(({ from, to, kind, share }, index) =>
    createEdge(kind, { id: `e${index + 1}`, from, to }, share === undefined ? {} : { sharePercent: share }),
  );
}

function noteNode(words: string, index: number, left: number): MapNode {
  const note = createNode(
    'note',
    { id: `note${index + 1}`, x: left + index * noteGap, y: 0 },
    { name: words },
  );
  return { ...note, y: notesEnd - nodeBounds(note).height };
}

type Join = {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly share?: number | undefined;
};

function laneId(who: string): string {
  return who.toLowerCase().replace(/[^a-z]+/g, '-');
}

function lanesOf({ steps }: StreamTable): readonly Lane[] {
  return [...new Set(steps.map((step) => step.who))].map((who) => ({ id: laneId(who), label: who }));
}

/** The stages that the steps name, each as wide as its steps. */
function stagesOf({ steps }: StreamTable): readonly Stage[] {
  const used = steps.flatMap((step) => (step.stage === undefined ? [] : [step.stage]));
  return [...new Set(used)].map((id) => ({
    ...stageOf(id),
    width: used.filter((stage) => stage === id).length * pitch,
  }));
}
