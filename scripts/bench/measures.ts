import { analyse } from '#src/analysis/analyse.ts';
import { findings } from '#src/analysis/findings.ts';
import { saveMap } from '#src/file/save.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';

/** The map of so many nodes as file text. */
export function largeMapText(count: number): string {
  return saveMap(largeMap(count));
}

/** Milliseconds that the measures of a map of so many nodes take, again and again on a map not seen before. */
export function timeMeasures(count: number, runs: number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const map = largeMap(count);
    const stateId = map.states[0]?.id ?? '';
    const startedAt = performance.now();
    const analysis = analyse(map, stateId);
    const took = performance.now() - startedAt;
    if (analysis.headline.flowTime === undefined) {
      throw new Error(
        `the map of ${count} nodes has no flow time: ${JSON.stringify(findings(map, stateId).slice(0, 3))}`,
      );
    }
    return took;
  });
}
