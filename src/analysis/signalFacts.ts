import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { StateAnalysis } from './analysis.ts';

/** One of the three signals, in words. */
export type SignalFact = {
  readonly id: 'wait' | 'quality' | 'load';
  readonly title: string;
  /** Where it is; undefined while it is not known. */
  readonly node: MapNode | undefined;
  readonly name: string | undefined;
  readonly figure: string | undefined;
  /** Whose time it is, where it is not ours. */
  readonly note: string | undefined;
  /** What would give it a value. */
  readonly missing: string;
};

/**
 * The longest wait, the lowest %C&A and the highest utilisation with the step and the figure of each. They stand side by
 * side and may point at three places; they are never merged into one verdict.
 */
export function signalFacts(
  { calendar }: MapDocument,
  { nodes }: MapState,
  { signals, nodes: figures }: StateAnalysis,
): readonly SignalFact[] {
  const at = (id: string | undefined) => nodes.find((node) => node.id === id);
  const fact = (
    id: SignalFact['id'],
    title: string,
    nodeId: string | undefined,
    read: (node: MapNode) => string,
    missing: string,
  ): SignalFact => {
    const node = at(nodeId);
    const known = node && { name: nodeName(node), figure: read(node) };
    const note =
      id === 'wait' && node !== undefined && isTheirs(node) ? 'the customer’s own time' : undefined;
    return { id, title, node, name: known?.name, figure: known?.figure, note, missing };
  };
  return [
    fact(
      'wait',
      'Longest wait',
      signals.longestWait,
      ({ id }) => formatDuration(figures.get(id)?.waitTime, calendar),
      'Enter waits to see it.',
    ),
    fact(
      'quality',
      'Lowest %C&A',
      signals.lowestCompleteAccurate,
      (node) => formatPercent(completeAccurate(node)),
      'Enter %C&A to see it.',
    ),
    fact(
      'load',
      'Highest utilisation',
      signals.highestUtilisation,
      ({ id }) => formatPercent(figures.get(id)?.utilisation),
      'Enter demand, process times and people to see it.',
    ),
  ];
}

function completeAccurate(node: MapNode): number | undefined {
  const flow = nodeKindOf(node.kind).flow(node.data);
  const percent = flow.role === 'step' ? flow.work.percentCompleteAccurate : undefined;
  return percent === undefined ? undefined : percent / 100;
}

/** Whether the wait is the customer's own time, which is nobody's waste. */
function isTheirs(node: MapNode): boolean {
  const flow = nodeKindOf(node.kind).flow(node.data);
  const figures = flow.role === 'step' ? flow.work : flow.role === 'queue' ? flow.waiting : undefined;
  return figures?.waitOwner === 'customer';
}
