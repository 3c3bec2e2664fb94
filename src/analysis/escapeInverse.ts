import { at } from './components.ts';

/**
 * The inverse of I − C, where C holds probabilities: entry (i, j) is how often a walk from i comes to j. Such a matrix
 * needs no pivoting: its pivots are positive exactly when every walk escapes. Undefined when one is not.
 */
export function escapeInverse(matrix: readonly Float64Array[]): readonly Float64Array[] | undefined {
  const left = matrix.map((row) => Float64Array.from(row));
  const right = matrix.map((_, index) =>
    Float64Array.from(matrix, (__, column) => (index === column ? 1 : 0)),
  );
  for (const [step, row] of left.entries()) {
    const pivot = at(row, step);
    if (pivot < 1e-12) return undefined;
    const inverseRow = right[step] ?? noRow;
    scaleRow(row, 1 / pivot);
    scaleRow(inverseRow, 1 / pivot);
    for (const [other, otherRow] of left.entries()) {
      const factor = at(otherRow, step);
      if (other === step || factor === 0) continue;
      subtractRow(otherRow, row, factor);
      subtractRow(right[other] ?? noRow, inverseRow, factor);
    }
  }
  return right;
}

const noRow = new Float64Array(0);

function scaleRow(row: Float64Array, factor: number): void {
  for (let column = 0; column < row.length; column += 1) row[column] = at(row, column) * factor;
}

function subtractRow(row: Float64Array, other: Float64Array, factor: number): void {
  for (let column = 0; column < row.length; column += 1) {
    row[column] = at(row, column) - factor * at(other, column);
  }
}
