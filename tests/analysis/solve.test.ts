import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparseGraph } from '#src/analysis/components.ts';
import { escapeInverse } from '#src/analysis/escapeInverse.ts';
import { solver } from '#src/analysis/solve.ts';

/** Rows of a chain from which every walk is absorbed, with cycles of every kind and many zeros. */
const chains = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(
    fc.record({
      weights: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: size, maxLength: size }),
      kept: fc.constantFrom(0.2, 0.9, 0.999),
    }),
    { minLength: size, maxLength: size },
  ),
);

function rowsOf(parts: readonly { weights: readonly number[]; kept: number }[]): number[][] {
  return parts.map(({ weights, kept }) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => (sum === 0 ? 0 : (weight / sum) * kept));
  });
}

function solverOf(rows: readonly (readonly number[])[]) {
  const used = rows.map((row) => row.flatMap((share, to) => (share > 0 ? [to] : [])));
  const probability = Float64Array.from(rows.flatMap((row) => row.filter((share) => share > 0)));
  return solver({ ...sparseGraph(used), probability });
}

function errorOf(actual = Number.NaN, expected = Number.NaN): number {
  return Math.abs(actual - expected) / (1 + expected);
}

describe('the solver', { timeout: 60_000 }, () => {
  it('gives visits, expectations and returns as the dense inverse of I − P does', () => {
    fc.assert(
      fc.property(chains, (parts) => {
        const rows = rowsOf(parts);
        const dense = escapeInverse(
          rows.map((row, from) => Float64Array.from(row, (share, to) => (from === to ? 1 : 0) - share)),
        );
        const solved = solverOf(rows);
        const returns = solved.returns();
        const errors = [...rows.keys()].flatMap((start) => {
          const unit = Float64Array.from(rows, (_, index) => (index === start ? 1 : 0));
          const visits = solved.visitsFrom(unit);
          const values = solved.expected(unit);
          const own = dense?.[start]?.[start] ?? Number.NaN;
          return [...rows.keys()].flatMap((other) => [
            errorOf(visits[other], dense?.[start]?.[other]),
            errorOf(values[other], dense?.[other]?.[start]),
            errorOf(returns[start], own),
          ]);
        });
        expect(Math.max(...errors)).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no digits in a loop that is hardly ever left', () => {
    const rare = 1e-15;
    const { visitsFrom } = solverOf([
      [0, 1, 0],
      [1 - rare, 0, rare],
      [0, 0, 0],
    ]);
    expect(visitsFrom(Float64Array.from([1, 0, 0]))[1]).toBeCloseTo(1e15, -3);
  });

  it('takes what is missing to 1 by rounding alone as no way out', () => {
    const rare = 1e-15;
    // 0.7 + 0.2 + 0.1 is less than 1 in binary fractions, by a tenth of the way out.
    const { visitsFrom } = solverOf([
      [0, 1, 0, 0, 0],
      [0.7, 0, 0.2, 0.1 - rare, rare],
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect((visitsFrom(Float64Array.from([1, 0, 0, 0, 0]))[1] ?? 0) * rare).toBeCloseTo(1, 6);
  });

  it('walks a chain of 20,000 positions without exhausting the stack', () => {
    const size = 20_000;
    const targets = Array.from({ length: size }, (_, index) => (index + 1 < size ? [index + 1] : []));
    const { visitsFrom } = solver({
      ...sparseGraph(targets),
      probability: new Float64Array(size - 1).fill(1),
    });
    const start = new Float64Array(size);
    start[0] = 1;
    expect(visitsFrom(start).at(-1)).toBe(1);
  });
});
