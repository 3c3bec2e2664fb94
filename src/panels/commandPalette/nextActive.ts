/** Where a key leads to in a list of this length; undefined for keys that do not move. Up and down go round. */
export function nextActive(key: string, active: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return length === 0 ? 0 : (active + 1) % length;
    case 'ArrowUp':
      return length === 0 ? 0 : (active + length - 1) % length;
    case 'PageDown':
      return Math.max(0, Math.min(length - 1, active + 8));
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return undefined;
  }
}
