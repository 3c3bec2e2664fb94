/** From 0 to a round number above twice what there is, in steps that hands can set. */
export type SliderScale = { readonly max: number; readonly step: number };

/**
 * A scale with room to ask for more: twice the larger of what is delivered today and what the stream can carry, and at
 * least what is wanted. Without any of these, up to 100.
 */
export function sliderScale(known: readonly (number | undefined)[], wanted: number | undefined): SliderScale {
  const most = 2 * Math.max(0, ...known.map((value) => value ?? 0));
  const max = roundUp(Math.max(most === 0 ? 100 : most, wanted ?? 0));
  if (max <= 10) return { max, step: max / 100 };
  return { max, step: max > 1000 ? max / 1000 : 1 };
}

/** The next of 1, 2, 5, 10, 20, 50 … and so on. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return step * power;
}
