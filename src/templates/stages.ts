import type { Stage } from '#src/model/document.ts';

/** The five stages of marketing as a stream, as the examples name them; on a map every label can be changed. */
const stages = {
  define: { id: 'define', label: 'Define', marketingName: 'Involvement', zone: 'indirect' },
  measure: { id: 'measure', label: 'Measure', marketingName: 'Influence', zone: 'indirect' },
  analyze: { id: 'analyze', label: 'Analyze', zone: 'direct' },
  improve: { id: 'improve', label: 'Improve', zone: 'direct' },
  control: { id: 'control', label: 'Control', zone: 'direct' },
} as const satisfies Readonly<Record<string, Stage>>;

export type StageId = keyof typeof stages;
export type ZoneId = 'indirect' | 'direct' | 'existing';

/** The stage with its names and its usual zone. */
export function stageOf(id: StageId): Stage {
  return stages[id];
}
