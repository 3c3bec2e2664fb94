/** Contrast that small text needs (WCAG 2.2, 1.4.3). */
const enough = 4.5;

/** How far two colours `#rrggbb` stand apart, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastRatio(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read on white, and white on it; else the same colour as much darker as it takes. */
export function readableOnWhite(colour: string): string {
  for (let share = 0; share < 1; share += 0.04) {
    const darker = darkened(colour, share);
    if (contrastRatio(darker, '#ffffff') >= enough) return darker;
  }
  return '#000000';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function darkened(colour: string, share: number): string {
  const parts = channels(colour).map((value) => Math.round(value * (1 - share)));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
