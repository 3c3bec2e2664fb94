/**
 * The size beyond which things are cut so that all of them fit into `total`: small ones keep what they want, and the
 * large ones share what is left. The largest of them where all fit anyway; Infinity for none.
 */
export function fairLimit(wanted: readonly number[], total: number): number {
  const sorted = [...wanted].sort((a, b) => a - b);
  let left = total;
  for (const [index, size] of sorted.entries()) {
    const share = left / (sorted.length - index);
    if (size > share) return Math.max(0, share);
    left -= size;
  }
  return sorted.at(-1) ?? Infinity;
}
