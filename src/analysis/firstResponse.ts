import { type Chain, chain, vector } from './chain.ts';
import { branchesOnClock } from './clock.ts';
import { isDirectContact } from './directContact.ts';
import type { Step } from './network.ts';
import type { Block, Branch } from './parallelBlocks.ts';
import type { Study } from './study.ts';
import { leadTime, visitTimes } from './timeStudy.ts';

/** From the entry to the first direct contact, for a unit that comes to one. */
export type FirstResponse = {
  /** Expected working seconds: everything before the contact, and the wait for it. */
  readonly seconds: number;
  /** How much of it each node adds, by id. */
  readonly parts: ReadonlyMap<string, number>;
  /** The contacts that may be the first, by id. */
  readonly contacts: readonly string[];
};

/**
 * The expected time from an entry to the start of the first direct contact, of the units that come to one, delivered or
 * not: the stream as an absorbing chain that ends at the contacts. Of a parallel block the branch that comes to a
 * contact soonest; a block without contact takes as long as its branch on the clock. Undefined while an error is in the
 * way, or where no unit comes to a direct contact.
 */
export function firstResponse(study: Study): FirstResponse | undefined {
  const { flow, entries, graph } = study;
  if (flow === undefined || flow.isBroken) return undefined;
  const starts = new Map(entries.map(({ node, share }) => [node, share]));
  const material = materialOf(study);
  const walk = untilContact(material, starts);
  if (walk.chance === 0) return undefined;
  const parts = new Map<string, number>();
  for (const [index, seconds] of walk.parts) {
    const id = graph.nodes[index]?.id;
    if (id !== undefined) parts.set(id, seconds);
  }
  const contacts = [...walk.contacts].flatMap((index) => graph.nodes[index]?.id ?? []);
  return { seconds: total(walk.parts), parts, contacts };
}

type Material = {
  readonly study: Study;
  /** By node index, one visit. */
  readonly lead: Float64Array;
  readonly wait: Float64Array;
  readonly isContact: (position: number) => boolean;
  readonly onClock: ReadonlySet<Branch>;
};

/** A walk until its first contact: how likely one is, and the seconds until then by node index, given that there is one. */
type Walk = {
  readonly chance: number;
  readonly parts: ReadonlyMap<number, number>;
  readonly contacts: ReadonlySet<number>;
};

function materialOf(study: Study): Material {
  const { graph, blocks, state } = study;
  const times = visitTimes(study, 'typical');
  const lead = Float64Array.from(times, leadTime);
  const direct = new Set(
    graph.nodes.filter(({ node }) => isDirectContact(state, node)).map(({ index }) => index),
  );
  return {
    study,
    lead,
    wait: Float64Array.from(times, ({ wait, batchWait }) => wait + batchWait),
    isContact: (position) => direct.has(position),
    onClock: branchesOnClock(graph, blocks, lead),
  };
}

function untilContact(material: Material, starts: ReadonlyMap<number, number>, stop?: number): Walk {
  const { network, blocks } = material.study;
  const inBlocks = new Map<number, Walk>();
  const blockWalk = (position: number): Walk | undefined => {
    const block = blocks.blocks.get(position);
    if (block === undefined) return undefined;
    const walk = inBlocks.get(position) ?? soonestBranch(material, block);
    inBlocks.set(position, walk);
    return walk;
  };
  const stepsOf = (position: number): readonly Step[] => {
    if (material.isContact(position)) return [];
    const missed = 1 - (blockWalk(position)?.chance ?? 0);
    const steps = missed === 0 ? [] : (network.steps[position] ?? []);
    return missed === 1 ? steps : steps.map((step) => ({ ...step, probability: step.probability * missed }));
  };
  const walked = chain(starts.keys(), stepsOf, stop);
  const meets = (position: number) => (material.isContact(position) ? 1 : (blockWalk(position)?.chance ?? 0));
  return timed(material, { walked, starts, meets, blockWalk });
}

type Walked = {
  readonly walked: Chain;
  readonly starts: ReadonlyMap<number, number>;
  /** Chance to meet a contact at a position itself. */
  readonly meets: (position: number) => number;
  readonly blockWalk: (position: number) => Walk | undefined;
};

/** Conditional on meeting a contact each p(i→j) becomes p(i→j)·h(j)/h(i), h the chance to meet one from there on. */
function timed(material: Material, { walked, starts, meets, blockWalk }: Walked): Walk {
  const start = vector(walked, (position) => starts.get(position) ?? 0);
  const visits = walked.solver.visitsFrom(start);
  const chances = walked.solver.expected(vector(walked, meets));
  const chance = start.reduce((sum, share, place) => sum + share * (chances[place] ?? 0), 0);
  const parts = new Map<number, number>();
  const contacts = new Set<number>();
  if (chance === 0) return { chance, parts, contacts };
  for (const [place, position] of walked.positions.entries()) {
    const times = (visits[place] ?? 0) / chance;
    const later = times * ((chances[place] ?? 0) - meets(position));
    const inside = blockWalk(position);
    if (material.isContact(position)) {
      if (times > 0) contacts.add(position);
      add(parts, position, times * (material.wait[position] ?? 0));
    } else if (inside === undefined) add(parts, position, later * (material.lead[position] ?? 0));
    else {
      for (const [node, seconds] of inside.parts) add(parts, node, times * inside.chance * seconds);
      if (times > 0) for (const contact of inside.contacts) contacts.add(contact);
      addBlock(material, material.study.blocks.blocks.get(position), later, parts);
    }
  }
  for (const { place, to, probability, edge } of walked.taken) {
    const onward = chances[walked.placeOf.get(to) ?? -1] ?? 0;
    add(parts, to, ((visits[place] ?? 0) * probability * onward * edge.transfer) / chance);
  }
  return { chance, parts, contacts };
}

/** Of the branches that come to a contact the one that does so soonest. */
function soonestBranch(material: Material, { branches, split }: Block): Walk {
  let soonest: Walk = { chance: 0, parts: new Map(), contacts: new Set() };
  let least = Infinity;
  for (const { edge, walk } of branches) {
    if (walk === undefined) continue;
    const inside = untilContact(material, new Map([[edge.to, 1]]), split.meeting);
    if (inside.chance === 0) continue;
    const parts = new Map(inside.parts);
    add(parts, edge.to, edge.transfer);
    const seconds = total(parts);
    if (seconds >= least) continue;
    soonest = { ...inside, parts };
    least = seconds;
  }
  return soonest;
}

/** What a passage through a block without contact takes: its branch on the clock. */
function addBlock(
  material: Material,
  block: Block | undefined,
  times: number,
  parts: Map<number, number>,
): void {
  if (times <= 0) return;
  for (const branch of block?.branches ?? []) {
    if (!material.onClock.has(branch)) continue;
    add(parts, branch.edge.to, times * branch.edge.transfer);
    const { walk } = branch;
    if (walk === undefined) continue;
    for (const [place, position] of walk.chain.positions.entries()) {
      const count = times * (walk.visits[place] ?? 0);
      const nested = material.study.blocks.blocks.get(position);
      if (nested === undefined) add(parts, position, count * (material.lead[position] ?? 0));
      else addBlock(material, nested, count, parts);
    }
    for (const { place, to, probability, edge } of walk.chain.taken)
      add(parts, to, times * (walk.visits[place] ?? 0) * probability * edge.transfer);
  }
}

function add(parts: Map<number, number>, node: number, seconds: number): void {
  if (seconds > 0) parts.set(node, (parts.get(node) ?? 0) + seconds);
}

function total(parts: ReadonlyMap<number, number>): number {
  return [...parts.values()].reduce((sum, seconds) => sum + seconds, 0);
}
