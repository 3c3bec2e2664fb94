import { compareStates } from '#src/analysis/compare/compareStates.ts';
import { analyse } from '#src/analysis/analyse.ts';
import { deckFile, deckInput } from '#src/export/pptx/deck.ts';
import { saveMap } from '#src/file/save.ts';
import { arrange } from '#src/layout/arrange.ts';
import { duration } from '#src/lib/duration.ts';
import type { MapDocument } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { largeMap } from '#tests/fixtures/largeMap.ts';

const stateId = 'current';

/** The map of so many nodes as file text. */
export function largeMapText(count: number): string {
  return saveMap(largeMap(count));
}

/** Milliseconds that the measures of a map of so many nodes take, again and again on a map not seen before. */
export function timeMeasures(count: number, runs: number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const map = largeMap(count);
    return timeOf(() => measured(map));
  });
}

/** The same while somebody types a wait time into one of the steps. */
export function timeTyping(count: number, runs: number): readonly number[] {
  let map = largeMap(count);
  const step = stateOf(map, stateId).nodes.find((node) => node.kind === 'step')?.id ?? '';
  measured(map);
  return Array.from({ length: runs }, (_, run) => {
    map = updateNodeData(map, stateId, step, { waitTime: duration(1 + (run % 50), 'h') });
    return timeOf(() => measured(map));
  });
}

/**
 * Milliseconds that it takes to hold two states of so many nodes side by side: every figure of both, and what became of
 * each symbol and connection. Every other step differs in two fields; again and again on a map not seen before.
 */
export function timeComparing(count: number, runs: number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const map = twoStates(count);
    return timeOf(() => {
      const { figures, nodes } = compareStates(map, stateId, 'future');
      if (figures.length === 0 || nodes.length === 0) throw new Error('nothing to compare');
    });
  });
}

function twoStates(count: number): MapDocument {
  const map = copyState(largeMap(count), stateId, { id: 'future', name: 'Future state', kind: 'future' });
  const nodes = stateOf(map, 'future').nodes.map((node, index) =>
    node.kind === 'step' && index % 2 === 0
      ? { ...node, data: { ...node.data, waitTime: duration(1, 'h'), percentCompleteAccurate: 99 } }
      : node,
  );
  return {
    ...map,
    states: map.states.map((state) => (state.id === 'future' ? { ...state, nodes } : structuredClone(state))),
  };
}

/** Milliseconds that it takes to arrange a map of so many nodes, again and again on a map not seen before. */
export function timeArranging(count: number, runs: number): readonly number[] {
  return Array.from({ length: runs }, () => {
    const state = stateOf(largeMap(count), stateId);
    return timeOf(() => arrange(state));
  });
}

/** Milliseconds that slides of a map of so many nodes take, from the first on, their code being there. */
export async function timeSlides(count: number, runs: number): Promise<readonly number[]> {
  const map = largeMap(count);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const options = {
      selection: undefined,
      ladder: true,
      figures: true,
      scale: 1,
      background: 'white',
    } as const;
    const scene = exportScene(map, stateId, analyse(map, stateId), options);
    await deckFile(deckInput({ document: map, state: stateOf(map, stateId), scene, options }));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times;
}

function measured(map: MapDocument): void {
  if (analyse(map, stateId).headline.flowTime === undefined) throw new Error(`"${map.id}" has no flow time`);
}

/** Processor time, so that what else goes on in this computer has no say. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
