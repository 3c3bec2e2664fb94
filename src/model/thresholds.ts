import type { MapDocument, Thresholds } from './document.ts';

type Known = { readonly [Name in keyof Thresholds]-?: NonNullable<Thresholds[Name]> };

/** From where on checks speak up, unless the map says otherwise. */
export const usualThresholds: Known = {
  utilisationPercent: 85,
  completeAccuratePercent: 60,
  flowTimePercent: 70,
  firstResponse: { value: 1, unit: 'h' },
  countedWipFactor: 2,
  stepsInRow: 15,
  needWeight: 4,
};

/** From where on the checks of this map speak up: its own thresholds, else the usual ones. */
export function thresholdsOf({ thresholds }: MapDocument): Known {
  return { ...usualThresholds, ...thresholds };
}
