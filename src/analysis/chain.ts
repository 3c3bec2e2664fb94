import { sparseGraph } from './components.ts';
import type { FlowEdge } from './flowGraph.ts';
import type { Step } from './network.ts';
import { type Solver, solver } from './solve.ts';

/** A walk of units from its starts until it is absorbed or reaches `stop`: the whole stream, or one branch of a block. */
export type Chain = {
  /** Positions of the network, by place in this chain. */
  readonly positions: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** Steps along edges, by the place of their tail, those to `stop` included. */
  readonly taken: readonly TakenStep[];
  readonly solver: Solver;
};

export type TakenStep = {
  readonly place: number;
  readonly to: number;
  readonly probability: number;
  readonly edge: FlowEdge;
};

type StepsOf = (position: number) => readonly Step[];

/** Every position that the starts reach without passing `stop`, in the order found. */
export function reachable(starts: Iterable<number>, stepsOf: StepsOf, stop?: number): readonly number[] {
  const seen = new Set(starts);
  if (stop !== undefined) seen.delete(stop);
  // A Set visits what is added while it is being walked.
  for (const position of seen) {
    for (const step of stepsOf(position)) if (step.to !== stop) seen.add(step.to);
  }
  return [...seen];
}

/** The chain over what the starts reach. Every walk must end: callers give broken positions no steps. */
export function chain(starts: Iterable<number>, stepsOf: StepsOf, stop?: number): Chain {
  const positions = reachable(starts, stepsOf, stop);
  const placeOf = new Map(positions.map((position, place) => [position, place]));
  const taken: TakenStep[] = [];
  const successors: number[][] = [];
  const probability: number[] = [];
  for (const [place, position] of positions.entries()) {
    const targets: number[] = [];
    for (const step of stepsOf(position)) {
      if (step.edge !== undefined)
        taken.push({ place, to: step.to, probability: step.probability, edge: step.edge });
      const target = placeOf.get(step.to);
      if (target === undefined) continue;
      targets.push(target);
      probability.push(step.probability);
    }
    successors.push(targets);
  }
  const solution = solver({ ...sparseGraph(successors), probability: Float64Array.from(probability) });
  return { positions, placeOf, taken, solver: solution };
}

/** A vector over the places of a chain that is `value(position)` at each. */
export function vector(over: Chain, value: (position: number) => number): Float64Array {
  return Float64Array.from(over.positions, value);
}
