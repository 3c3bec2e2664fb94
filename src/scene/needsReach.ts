/** The plate with the customer's needs, in world units. */
export const plate = { width: 164, line: 14, size: 10.5, padding: 6, gap: 12, most: 4 };

/** How far above the symbol of the customer the plate with this many needs reaches; 0 without any. */
export function needsReach(needs: number): number {
  const lines = Math.min(needs, plate.most);
  return lines === 0 ? 0 : plate.gap + 2 * plate.padding + lines * plate.line;
}
