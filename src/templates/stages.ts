import type { Stage } from '#src/model/document.ts';
import type { Zone } from '#src/model/placeOf.ts';

/** What the five stages of marketing as a stream are called, and where customers are on their own way then. */
const customerStages: Readonly<Record<string, string>> = {
  Define: 'Aware',
  Measure: 'Consider',
  Analyze: 'Trust',
  Improve: 'Evaluate',
  Control: 'Buy',
};
const marketingNames: Readonly<Record<string, string>> = { Define: 'Involvement', Measure: 'Influence' };

/** One of the five stages, as the examples name them; on a map every label can be changed. */
export function stageOf(label: string, zone: Zone | undefined, width: number): Stage {
  const marketingName = marketingNames[label];
  // After the purchase customers are past the way that leads to it.
  const customerStage = zone === 'existing' ? undefined : customerStages[label];
  return {
    id: stageId(label),
    label,
    ...(marketingName && { marketingName }),
    ...(customerStage && { customerStage }),
    ...(zone && { zone }),
    width,
  };
}

/** The id of a stage that is called so. */
export function stageId(label: string): string {
  return label.toLowerCase();
}
