import { type Chain, chain, vector } from './chain.ts';
import type { Network, Step } from './network.ts';
import type { Block, Branch, BranchWalk, ParallelBlocks } from './parallelBlocks.ts';
import type { StreamFlow } from './streamFlow.ts';

/** Probability to come to a node at least once. */
export type Reach = {
  /** r: of a delivered unit. */
  readonly delivered: number;
  /** Of an entering unit. */
  readonly entering: number;
};

type Takes = (branch: Branch) => boolean;

const every: Takes = () => true;

/**
 * Answers, per node, with which probability a unit comes there at least once: r = v ÷ N[i][i], visits divided by the
 * visits counted from being there (Kemeny & Snell). Through a parallel block, with probability q of coming there in one
 * passage and f of coming back for another, it is r(block) · q ÷ (1 − (1 − q)·f). A node in several places of the flow,
 * such as one inside a block that rework from behind the block also leads to, is solved with its ways on cut.
 */
export class ReachSolver {
  readonly #net: Network;
  readonly #flow: StreamFlow;
  readonly #blocks: ReadonlyMap<number, Block>;
  readonly #broken: ReadonlySet<number>;
  readonly #holders = new Map<Chain, ReadonlyMap<number, readonly number[]>>();
  readonly #known: (Reach | undefined)[] = [];

  constructor(net: Network, flow: StreamFlow, { blocks, broken }: ParallelBlocks) {
    this.#net = net;
    this.#broken = broken;
    this.#flow = flow;
    this.#blocks = blocks;
  }

  /** By all branches. */
  of(node: number): Reach {
    return (this.#known[node] ??= this.along(node, every));
  }

  /** By the branches that are taken only. */
  along(node: number, takes: Takes): Reach {
    const { chain: whole, delivered, entering, returns } = this.#flow;
    const places = this.#placesWith(whole, node, takes);
    const [place] = places;
    if (place === undefined) return { delivered: 0, entering: 0 };
    if (places.length > 1) return this.#ofSeveral(node, places, takes);
    const visits = returns[place] ?? 1;
    const atPlace = this.#onceAt(whole, place, node, visits, takes);
    return {
      delivered: Math.min(1, ((delivered[place] ?? 0) / visits) * atPlace),
      entering: Math.min(1, ((entering[place] ?? 0) / visits) * atPlace),
    };
  }

  /** Having come to a place of a chain: the probability to see the node there or, after coming back, later. */
  #onceAt(over: Chain, place: number, node: number, visits: number, takes: Takes): number {
    const block = this.#blocks.get(over.positions[place] ?? -1);
    if (block === undefined) return 1;
    const once = this.#inPassage(block, node, takes);
    const comesBack = 1 - 1 / visits;
    return once / (1 - (1 - once) * comesBack);
  }

  /** Probability that one passage through a block comes to the node, in any of its branches. */
  #inPassage(block: Block, node: number, takes: Takes): number {
    let misses = 1;
    for (const branch of block.branches) {
      if (branch.walk !== undefined && takes(branch)) misses *= 1 - this.#inBranch(branch.walk, node, takes);
    }
    return 1 - misses;
  }

  #inBranch(walk: BranchWalk, node: number, takes: Takes): number {
    const places = this.#placesWith(walk.chain, node, takes);
    const [place] = places;
    if (place === undefined) return 0;
    if (places.length === 1) {
      const visits = walk.returns[place] ?? 1;
      return ((walk.visits[place] ?? 0) / visits) * this.#onceAt(walk.chain, place, node, visits, takes);
    }
    const start = walk.chain.positions[0] ?? -1;
    return this.#firstMeetings(walk.chain, node, places, takes, [start], (position) =>
      position === start ? 1 : 0,
    ).reduce((sum, meeting) => sum + meeting.probability, 0);
  }

  #ofSeveral(node: number, places: readonly number[], takes: Takes): Reach {
    const { chain: whole, chance, yield: yieldOfAll, entering, returns } = this.#flow;
    const isCertain = places.some(
      (place) =>
        (entering[place] ?? 0) / (returns[place] ?? 1) >= 1 &&
        this.#onceAt(whole, place, node, returns[place] ?? 1, takes) >= 1,
    );
    if (isCertain) return { delivered: 1, entering: 1 };
    const meetings = this.#firstMeetings(whole, node, places, takes, whole.positions, (position) =>
      this.#startShare(position),
    );
    let delivered = 0;
    let all = 0;
    for (const { place, probability } of meetings) {
      all += probability;
      delivered += yieldOfAll > 0 ? (probability * (chance[place] ?? 0)) / yieldOfAll : 0;
    }
    return { delivered: Math.min(1, delivered), entering: Math.min(1, all) };
  }

  #startShare(position: number): number {
    const place = this.#flow.chain.placeOf.get(position) ?? -1;
    return this.#flow.start[place] ?? 0;
  }

  /** Where a walk first comes to the node, with the ways on from there cut: at the node itself, or in a passage. */
  #firstMeetings(
    over: Chain,
    node: number,
    places: readonly number[],
    takes: Takes,
    starts: readonly number[],
    share: (position: number) => number,
  ): readonly { place: number; probability: number }[] {
    const sees = new Map<number, number>();
    for (const place of places) {
      const position = over.positions[place] ?? -1;
      const block = this.#blocks.get(position);
      sees.set(position, block === undefined ? 1 : this.#inPassage(block, node, takes));
    }
    const stepsOf = (position: number): readonly Step[] => {
      const goesOn = 1 - (sees.get(position) ?? 0);
      if (goesOn === 0 || !over.placeOf.has(position) || this.#broken.has(position)) return [];
      const steps = this.#net.steps[position] ?? [];
      return goesOn === 1
        ? steps
        : steps.map((step) => ({ ...step, probability: step.probability * goesOn }));
    };
    const cut = chain(starts, stepsOf);
    const visits = cut.solver.visitsFrom(vector(cut, share));
    return [...sees].map(([position, seen]) => ({
      place: over.placeOf.get(position) ?? -1,
      probability: (visits[cut.placeOf.get(position) ?? -1] ?? 0) * seen,
    }));
  }

  /** Places of a chain that are the node or a block with the node in it, those that are never taken left out. */
  #placesWith(over: Chain, node: number, takes: Takes): readonly number[] {
    const places = this.#holdersIn(over).get(node) ?? [];
    if (places.length < 2) return places;
    return places.filter((place) => {
      const block = this.#blocks.get(over.positions[place] ?? -1);
      return block === undefined || this.#inPassage(block, node, takes) > 0;
    });
  }

  #holdersIn(over: Chain): ReadonlyMap<number, readonly number[]> {
    const known = this.#holders.get(over);
    if (known !== undefined) return known;
    const holders = new Map<number, number[]>();
    const add = (node: number, place: number) => {
      const list = holders.get(node);
      if (list === undefined) holders.set(node, [place]);
      else if (list.at(-1) !== place) list.push(place);
    };
    for (const [place, position] of over.positions.entries()) {
      const block = this.#blocks.get(position);
      if (block === undefined) {
        if (position < this.#net.graph.nodes.length) add(position, place);
        continue;
      }
      for (const branch of block.branches) {
        if (branch.walk === undefined) continue;
        for (const node of this.#holdersIn(branch.walk.chain).keys()) add(node, place);
      }
    }
    this.#holders.set(over, holders);
    return holders;
  }
}
