/** Probabilities of one row, by the place they lead to. */
export type Row = ReadonlyMap<number, number>;

/**
 * A place as it was when it was taken out of the loop: all walks through it had been moved to direct steps between the
 * places that stayed. Lists run over `beside`, the places that stayed and had a step to or from it.
 */
type Eliminated = {
  readonly place: number;
  readonly beside: readonly number[];
  /** Probability to go there. */
  readonly out: readonly number[];
  /** Probability to come from there. */
  readonly into: readonly number[];
  /** 1 − the probability to stay: summed from its parts, never subtracted. */
  readonly escape: number;
};

/**
 * A strongly connected group of places, solved exactly: one after the other is taken out, the one with the fewest
 * neighbours first (state reduction after Grassmann, Taksar & Heyman: no subtraction, so no digits are lost however
 * rarely the loop is left). Streams are long and narrow, so few neighbours remain at any time and the work grows with
 * the number of places.
 */
export class LoopElimination {
  readonly #eliminated: readonly Eliminated[];

  /** `rows` hold the steps inside the loop; `leaves` the probability to leave it from each place. */
  constructor(rows: readonly Row[], leaves: readonly number[]) {
    this.#eliminated = eliminate(rows, leaves);
  }

  /** Expected visits to every place of walks that start with these weights. Changes the vector in place. */
  visitsFrom(start: number[]): void {
    for (const { place, beside, out, escape } of this.#eliminated) {
      const rounds = (start[place] ?? 0) / escape;
      if (rounds === 0) continue;
      for (const [index, other] of beside.entries())
        start[other] = (start[other] ?? 0) + rounds * (out[index] ?? 0);
    }
    this.#backwards(({ place, beside, into, escape }) => {
      let sum = start[place] ?? 0;
      for (const [index, other] of beside.entries()) sum += (start[other] ?? 0) * (into[index] ?? 0);
      start[place] = sum / escape;
    });
  }

  /** What walks from every place expect to collect. Changes the vector in place. */
  expected(reward: number[]): void {
    for (const { place, beside, into, escape } of this.#eliminated) {
      const here = (reward[place] ?? 0) / escape;
      if (here === 0) continue;
      for (const [index, other] of beside.entries())
        reward[other] = (reward[other] ?? 0) + here * (into[index] ?? 0);
    }
    this.#backwards(({ place, beside, out, escape }) => {
      let sum = reward[place] ?? 0;
      for (const [index, other] of beside.entries()) sum += (out[index] ?? 0) * (reward[other] ?? 0);
      reward[place] = sum / escape;
    });
  }

  /** Visits to every place counted from being there: the diagonal of (I − P)⁻¹, by selected inversion (Takahashi). */
  returns(): readonly number[] {
    const inverse: Map<number, number>[] = this.#eliminated.map(() => new Map());
    const visits = (from: number, to: number) => inverse[from]?.get(to) ?? 0;
    this.#backwards(({ place, beside, out, into, escape }) => {
      for (const other of beside) {
        let there = 0;
        let back = 0;
        for (const [index, between] of beside.entries()) {
          there += (out[index] ?? 0) * visits(between, other);
          back += (into[index] ?? 0) * visits(other, between);
        }
        inverse[place]?.set(other, there / escape);
        inverse[other]?.set(place, back / escape);
      }
      let here = 1;
      for (const [index, between] of beside.entries()) here += (out[index] ?? 0) * visits(between, place);
      inverse[place]?.set(place, here / escape);
    });
    return inverse.map((row, place) => row.get(place) ?? 1);
  }

  #backwards(visit: (eliminated: Eliminated) => void): void {
    for (let step = this.#eliminated.length - 1; step >= 0; step -= 1) {
      const eliminated = this.#eliminated[step];
      if (eliminated !== undefined) visit(eliminated);
    }
  }
}

/** Left less often than this, a loop counts as left this often, so that no figure overflows. */
const leastEscape = 1e-100;

function eliminate(rows: readonly Row[], leaves: readonly number[]): readonly Eliminated[] {
  const steps = rows.map((row) => new Map(row));
  const leaving = [...leaves];
  const neighbours = neighboursOf(rows);
  const queue = new FewestFirst(neighbours);
  const eliminated: Eliminated[] = [];
  for (let place = queue.take(); place !== undefined; place = queue.take()) {
    const beside = [...(neighbours[place] ?? [])];
    const out = beside.map((other) => steps[place]?.get(other) ?? 0);
    const into = beside.map((other) => steps[other]?.get(place) ?? 0);
    const leave = leaving[place] ?? 0;
    const escape = Math.max(
      leastEscape,
      out.reduce((sum, step) => sum + step, leave),
    );
    eliminated.push({ place, beside, out, into, escape });
    for (const [index, other] of beside.entries()) {
      const through = (into[index] ?? 0) / escape;
      const row = steps[other];
      const near = neighbours[other];
      if (row === undefined || near === undefined) continue;
      near.delete(place);
      leaving[other] = (leaving[other] ?? 0) + through * leave;
      for (const [target, next] of beside.entries()) {
        if (next === other) continue;
        near.add(next);
        const step = through * (out[target] ?? 0);
        if (step > 0) row.set(next, (row.get(next) ?? 0) + step);
      }
      queue.put(other);
    }
  }
  return eliminated;
}

function neighboursOf(rows: readonly Row[]): Set<number>[] {
  const neighbours = rows.map(() => new Set<number>());
  for (const [place, row] of rows.entries()) {
    for (const other of row.keys()) {
      if (other === place) continue;
      neighbours[place]?.add(other);
      neighbours[other]?.add(place);
    }
  }
  return neighbours;
}

/** Hands out every place once, of those left one with the fewest neighbours. */
class FewestFirst {
  readonly #neighbours: readonly ReadonlySet<number>[];
  readonly #byCount: number[][] = [];
  readonly #isTaken: boolean[] = [];
  #fewest = 0;

  constructor(neighbours: readonly ReadonlySet<number>[]) {
    this.#neighbours = neighbours;
    for (let place = neighbours.length - 1; place >= 0; place -= 1) this.put(place);
  }

  /** Files a place under its present count; older entries of it are skipped when they come up. */
  put(place: number): void {
    const count = this.#neighbours[place]?.size ?? 0;
    (this.#byCount[count] ??= []).push(place);
    this.#fewest = Math.min(this.#fewest, count);
  }

  take(): number | undefined {
    for (; this.#fewest < this.#byCount.length; this.#fewest += 1) {
      const list = this.#byCount[this.#fewest];
      for (let place = list?.pop(); place !== undefined; place = list?.pop()) {
        if (this.#isTaken[place] === true || this.#neighbours[place]?.size !== this.#fewest) continue;
        this.#isTaken[place] = true;
        return place;
      }
    }
    return undefined;
  }
}
