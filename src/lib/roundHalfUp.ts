/**
 * Rounds to `decimals` places, halves up (towards plus infinity). A half that binary arithmetic has pushed a hair below
 * (2.345, 1.005) still counts as a half, so that figures read as people would round them by hand.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = value * factor;
  if (!Number.isFinite(scaled)) return value;
  const nudge = Math.max(Math.abs(scaled), 1) * 1e-12;
  return Math.floor(scaled + 0.5 + nudge) / factor + 0;
}

/** Decimal places that show `value` with this many significant digits: 2 for 1.234 and three digits, 0 above 99.5. */
export function decimalsFor(value: number, significantDigits: number): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const magnitude = Math.floor(Math.log10(size));
  const decimals = significantDigits - 1 - magnitude;
  const rounded = Math.abs(roundHalfUp(value, decimals));
  // 9.996 becomes 10.0: one digit more in front, one fewer behind.
  return rounded >= 10 ** (magnitude + 1) ? decimals - 1 : decimals;
}
