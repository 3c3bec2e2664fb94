import type { Calendar } from '#src/lib/calendar.ts';
import { type DurationUnit, duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { analyse } from '#src/analysis/analyse.ts';
import type { Finding, StateAnalysis } from '#src/analysis/analysis.ts';
import { findings } from '#src/analysis/findings.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { Demand, MapDocument, MapEdge, MapNode } from '#src/model/document.ts';

/** A duration as tests write it: `[4, 'h']`. */
export type Time = readonly [number, DurationUnit];

export type StepParts = {
  readonly pt?: Time;
  readonly wait?: Time;
  readonly lead?: Time;
  readonly class?: 'value-add' | 'necessary' | 'waste';
  readonly owner?: 'ours' | 'shared' | 'scheduled' | 'customer';
  readonly ca?: number;
  readonly parallel?: boolean;
} & JsonObject;

export type NodeParts = { readonly kind: string; readonly data: JsonObject };

export function step(parts: StepParts = {}): NodeParts {
  const { pt, wait, lead, class: valueClass, owner, ca, parallel, ...rest } = parts;
  return {
    kind: 'step',
    data: {
      ...rest,
      ...(pt && { processTime: duration(...pt) }),
      ...(wait && { waitTime: duration(...wait) }),
      ...(lead && { leadTime: duration(...lead) }),
      ...(valueClass && { valueClass }),
      ...(owner && { waitOwner: owner }),
      ...(ca !== undefined && { percentCompleteAccurate: ca }),
      ...(parallel === true && { routing: 'parallel' }),
    },
  };
}

export function node(kind: string, data: JsonObject = {}): NodeParts {
  return { kind, data };
}

export const source = node('source');
export const customer = node('customer');
export const exit = node('exit');

/** A queue with a wait or a count. */
export function queue(parts: { wait?: Time; count?: number; owner?: string }): NodeParts {
  return {
    kind: 'queue',
    data: {
      ...(parts.wait && { waitTime: duration(...parts.wait) }),
      ...(parts.count !== undefined && { count: parts.count }),
      ...(parts.owner !== undefined && { waitOwner: parts.owner }),
    },
  };
}

export type Parts = {
  readonly nodes: { readonly [id: string]: NodeParts };
  /**
   * One edge each: `a > b`, with a share `a > b 30`, rework `a ~ b 20`, a loop after purchase `a @ b 20`; a transfer
   * time behind it, in days: `a > b 30 +2`.
   */
  readonly edges: readonly string[];
  readonly calendar?: Calendar;
  readonly demand?: Demand;
};

const kindOf: { readonly [sign: string]: string } = { '>': 'push', '~': 'rework', '@': 'repeat' };

/** A map of one state, its nodes in a row in the order given. */
export function mapOf({ nodes, edges, calendar, demand }: Parts): MapDocument {
  const placed = Object.entries(nodes).map(
    ([id, { kind, data }], index): MapNode => ({
      id,
      kind,
      x: index * 200,
      y: 0,
      data: { name: id, ...data },
    }),
  );
  const state = createState({
    nodes: placed,
    edges: edges.map((text, index) => edgeOf(text, index)),
    ...(demand && { demand }),
  });
  return createDocument({ id: 'map', states: [state], ...(calendar && { calendar }) });
}

function edgeOf(text: string, index: number): MapEdge {
  const [, from = '', sign = '>', to = '', share, transfer] =
    /^(\S+) ([>~@]) (\S+)(?: ([\d.]+))?(?: \+([\d.]+))?$/.exec(text) ?? [];
  if (to === '') throw new Error(`not an edge: ${text}`);
  return {
    id: `e${index}`,
    kind: kindOf[sign] ?? 'push',
    from,
    to,
    data: {
      ...(share !== undefined && { sharePercent: Number(share) }),
      ...(transfer !== undefined && { transferTime: duration(Number(transfer), 'd') }),
    },
  };
}

/** The figures and what is found in it. */
export type Measured = StateAnalysis & { readonly findings: readonly Finding[] };

export function measured(parts: Parts): Measured {
  return measuredMap(mapOf(parts));
}

/** The same of a whole map's current state. */
export function measuredMap(map: MapDocument): Measured {
  return { ...analyse(map, 'current'), findings: findings(map, 'current') };
}

/** Working seconds in an eight-hour day. */
export const day = 8 * 3600;

/** Units per period at one end. */
export function demandOf(units: number, per: Time, at: Demand['at'] = 'entry'): Demand {
  return { units, per: duration(...per), at };
}

/** Codes of everything found, errors first. */
export function codes(analysis: Pick<Measured, 'findings'>): readonly string[] {
  return analysis.findings.map((finding) => finding.code);
}
