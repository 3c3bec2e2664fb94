/**
 * Stands in for `d3-color` (see `vite.config.ts`). React Flow moves the viewport with d3, which carries the arithmetic of
 * colours along though only numbers are animated: no text is a colour, and none is converted.
 */
export function color(): null {
  return null;
}

export const rgb = notConverted;
export const hsl = notConverted;
export const lab = notConverted;
export const hcl = notConverted;
export const cubehelix = notConverted;

function notConverted(): never {
  throw new Error('colours are not animated here');
}
