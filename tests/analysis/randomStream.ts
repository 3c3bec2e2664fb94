import * as fc from 'fast-check';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode } from '#src/model/document.ts';

/** A stream by structure: everything that a map can say about routing, in a form that can be reckoned with by hand. */
export type Piece =
  | { readonly form: 'step'; readonly data: JsonObject; readonly wait: number; readonly process: number }
  | { readonly form: 'line'; readonly pieces: readonly Piece[] }
  /** Shares in whole percent; what they leave is lost. */
  | {
      readonly form: 'choice';
      readonly ways: readonly { readonly share: number; readonly piece: Piece }[];
      readonly lossBy: 'exit' | 'nothing';
    }
  | { readonly form: 'rework'; readonly share: number; readonly piece: Piece; readonly isMarked: boolean }
  | { readonly form: 'parallel'; readonly branches: readonly Piece[] };

const classes = ['value-add', 'necessary', 'waste'] as const;
const owners = ['ours', 'shared', 'scheduled', 'customer'] as const;

const stepPiece: fc.Arbitrary<Piece> = fc
  .record({
    wait: fc.integer({ min: 0, max: 100 }),
    process: fc.integer({ min: 0, max: 50 }),
    valueClass: fc.constantFrom(...classes),
    waitOwner: fc.constantFrom(...owners),
    ca: fc.option(fc.integer({ min: 50, max: 100 }), { nil: undefined }),
    isQueue: fc.boolean(),
  })
  .map(({ wait, process, valueClass, waitOwner, ca, isQueue }): Piece => {
    const waiting = { waitTime: duration(wait, 'h'), waitOwner };
    if (isQueue && process < 20)
      return { form: 'step', data: { kind: 'queue', ...waiting }, wait, process: 0 };
    const data = {
      kind: 'step',
      ...waiting,
      processTime: duration(process, 'h'),
      valueClass,
      ...(ca !== undefined && { percentCompleteAccurate: ca }),
    };
    return { form: 'step', data, wait, process };
  });

/** Pieces nested up to `depth`; with `losses` units may leave in choices outside of parallel blocks. */
function piece(depth: number, losses: boolean): fc.Arbitrary<Piece> {
  if (depth === 0) return stepPiece;
  const inner = piece(depth - 1, losses);
  const line = fc
    .array(inner, { minLength: 1, maxLength: 3 })
    .map((pieces): Piece => ({ form: 'line', pieces }));
  const choice = fc
    .record({
      pieces: fc.array(inner, { minLength: 2, maxLength: 3 }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      loss: losses ? fc.constantFrom(0, 0, 10, 40) : fc.constant(0),
      lossBy: fc.constantFrom('exit', 'nothing'),
    })
    .map(
      ({ pieces, weights, loss, lossBy }): Piece => ({
        form: 'choice',
        ways: shares(pieces, weights, loss),
        lossBy,
      }),
    );
  const rework = fc
    .record({ share: fc.integer({ min: 0, max: 70 }), piece: inner, isMarked: fc.boolean() })
    .map((parts): Piece => ({ form: 'rework', ...parts }));
  const parallel = fc
    .array(piece(depth - 1, false), { minLength: 2, maxLength: 3 })
    .map((branches): Piece => ({ form: 'parallel', branches }));
  return fc.oneof(stepPiece, line, choice, rework, parallel);
}

/** Shares that sum to 100 − loss. */
function shares(pieces: readonly Piece[], weights: readonly number[], loss: number) {
  const used = weights.slice(0, pieces.length);
  const sum = used.reduce((total, weight) => total + weight, 0);
  return pieces.map((each, index) => ({ share: ((used[index] ?? 0) / sum) * (100 - loss), piece: each }));
}

/** Any stream: choices with losses, rework, parallel blocks, nested in one another. */
export const anyStream: fc.Arbitrary<Piece> = fc
  .array(piece(3, true), { minLength: 1, maxLength: 3 })
  .map((pieces): Piece => ({ form: 'line', pieces }));

/** What the structure says by hand: probability to come through, and times of a unit that does. */
export type Expected = { readonly passes: number; readonly time: number; readonly effort: number };

/**
 * Flow analysis by structure (Dumas et al.): a line adds, a choice takes the mean of the units that come through, rework
 * with share p of a piece that y come through is walked 1 ÷ (1 − y·p) times, parallel takes the longest.
 */
export function byHand(part: Piece): Expected {
  switch (part.form) {
    case 'step':
      return { passes: 1, time: part.wait + part.process, effort: part.process };
    case 'line':
      return part.pieces.map(byHand).reduce(
        (sum, next) => ({
          passes: sum.passes * next.passes,
          time: sum.time + next.time,
          effort: sum.effort + next.effort,
        }),
        { passes: 1, time: 0, effort: 0 },
      );
    case 'choice': {
      const ways = part.ways.map((way) => ({ weight: way.share / 100, ...byHand(way.piece) }));
      const passes = ways.reduce((sum, way) => sum + way.weight * way.passes, 0);
      const mean = (of: (way: Expected) => number) =>
        ways.reduce((sum, way) => sum + way.weight * way.passes * of(way), 0) / passes;
      return { passes, time: mean((way) => way.time), effort: mean((way) => way.effort) };
    }
    case 'rework': {
      const inner = byHand(part.piece);
      const share = part.share / 100;
      const rounds = 1 / (1 - inner.passes * share);
      return {
        passes: inner.passes * (1 - share) * rounds,
        time: inner.time * rounds,
        effort: inner.effort * rounds,
      };
    }
    case 'parallel': {
      const branches = part.branches.map(byHand);
      return {
        passes: 1,
        time: Math.max(...branches.map((branch) => branch.time)),
        effort: branches.reduce((sum, branch) => sum + branch.effort, 0),
      };
    }
  }
}

/** The same stream as a map, with the meeting node of every split, from a source to a customer. */
export function drawn(part: Piece): { map: MapDocument; meetings: ReadonlyMap<string, string> } {
  const drawing = new Drawing();
  const end = drawing.draw(part, drawing.add({ kind: 'source' }));
  drawing.join(end, drawing.add({ kind: 'customer' }));
  const state = createState({
    nodes: drawing.nodes,
    edges: drawing.edges,
    demand: { units: 1000, per: duration(1, 'mo'), at: 'entry' },
  });
  return { map: createDocument({ id: 'random', states: [state] }), meetings: drawing.meetings };
}

class Drawing {
  readonly nodes: MapNode[] = [];
  readonly edges: MapEdge[] = [];
  readonly meetings = new Map<string, string>();

  add({ kind, ...data }: JsonObject): string {
    const index = this.nodes.length;
    this.nodes.push({
      id: `n${index}`,
      kind: typeof kind === 'string' ? kind : '',
      x: index * 200,
      y: (index % 5) * 100,
      data,
    });
    return `n${index}`;
  }

  join(from: string, to: string, sharePercent?: number, kind = 'push'): void {
    const data = sharePercent === undefined ? {} : { sharePercent };
    this.edges.push({ id: `e${this.edges.length}`, kind, from, to, data });
  }

  /** Draws a piece behind a node; gives its last node, from which nothing leads on yet. */
  draw(part: Piece, from: string): string {
    switch (part.form) {
      case 'step':
        return this.#behind(from, part.data);
      case 'line':
        return part.pieces.reduce((end, next) => this.draw(next, end), from);
      case 'choice':
        return this.#choice(part, from);
      case 'rework': {
        const start = this.#behind(from, { kind: 'step' });
        const end = this.#behind(this.draw(part.piece, start), { kind: 'step' });
        this.join(end, start, part.share, part.isMarked ? 'rework' : 'push');
        return end;
      }
      case 'parallel': {
        const split = this.#behind(from, { kind: 'step', routing: 'parallel' });
        const ends = part.branches.map((branch) => this.draw(branch, split));
        const meeting = this.add({ kind: 'step' });
        for (const end of ends) this.join(end, meeting);
        this.meetings.set(split, meeting);
        // Directly behind the meeting, so that a share on an edge never stands at a split.
        return this.#behind(meeting, { kind: 'step' });
      }
    }
  }

  #choice(part: Extract<Piece, { form: 'choice' }>, from: string): string {
    const at = this.#behind(from, { kind: 'step' });
    const ends = part.ways.map((way) => {
      const start = this.add({ kind: 'step' });
      this.join(at, start, way.share);
      return this.draw(way.piece, start);
    });
    const loss = 100 - part.ways.reduce((sum, way) => sum + way.share, 0);
    if (loss > 1 && part.lossBy === 'exit') this.join(at, this.add({ kind: 'exit' }), loss);
    const end = this.add({ kind: 'step' });
    for (const last of ends) this.join(last, end);
    return end;
  }

  #behind(from: string, data: JsonObject): string {
    const id = this.add(data);
    this.join(from, id);
    return id;
  }
}
