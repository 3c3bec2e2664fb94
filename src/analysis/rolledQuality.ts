import type { Chain } from './chain.ts';
import type { Network, Step } from './network.ts';
import type { Block } from './parallelBlocks.ts';
import type { StreamFlow } from './streamFlow.ts';
import type { Study } from './study.ts';

/**
 * Rolled %C&A of a delivered unit (Martin & Osterling), 0 to 1: the product along the stream; at a choice the mean of
 * the branches' products weighted by the conditional shares, rework left out; in a parallel block the product over all
 * branches; a step not assessed counts as 1. Ways that come to a delivery only by rework are left out like rework.
 * Undefined when no delivery can be reached without rework.
 */
export function rolledCompleteAccurate(
  { graph, network: net, blocks: { blocks } }: Pick<Study, 'graph' | 'network' | 'blocks'>,
  flow: StreamFlow,
): number | undefined {
  const rank = ranks(net);
  const quality = Float64Array.from(graph.nodes, (node) => node.own.completeAccurate ?? 1);
  const ofBlock = new Map<number, number | undefined>();
  for (const [pass, block] of [...blocks].reverse())
    ofBlock.set(pass, blockProduct(net, quality, block, rank, ofBlock));
  const weightOf = (step: Step) =>
    step.probability * (flow.chance[flow.chain.placeOf.get(step.to) ?? -1] ?? 0);
  const delivered = (position: number) => ((net.routing.delivers[position] ?? 0) > 0 ? 1 : undefined);
  const products = chainProducts(net, quality, flow.chain, rank, ofBlock, weightOf, delivered);
  const starts = flow.chain.positions.map((position, place) => ({
    weight: (flow.start[place] ?? 0) * (flow.chance[place] ?? 0),
    product: products.get(position),
  }));
  return weightedMean(starts);
}

/** Flow order of all positions; a pass stands right behind its split. */
function ranks(net: Network): Float64Array {
  const rank = new Float64Array(net.graph.nodes.length + net.splits.length);
  for (const [place, node] of net.graph.order.entries()) rank[node] = place;
  for (const split of net.splits) rank[split.pass] = (rank[split.node] ?? 0) + 0.5;
  return rank;
}

type Products = ReadonlyMap<number, number | undefined>;

function blockProduct(
  net: Network,
  quality: Float64Array,
  block: Block,
  rank: Float64Array,
  ofBlock: Products,
): number | undefined {
  let product = 1;
  for (const { walk } of block.branches) {
    if (walk === undefined) continue;
    const products = chainProducts(
      net,
      quality,
      walk.chain,
      rank,
      ofBlock,
      (step) => step.probability,
      () => undefined,
      block.split.meeting,
    );
    const own = products.get(walk.chain.positions[0] ?? -1);
    if (own === undefined) return undefined;
    product *= own;
  }
  return product;
}

/** The product from every position of a chain to its end, downstream first; `quality` is that of every node. */
function chainProducts(
  net: Network,
  quality: Float64Array,
  over: Chain,
  rank: Float64Array,
  ofBlock: Products,
  weightOf: (step: Step) => number,
  atEnd: (position: number) => number | undefined,
  stop?: number,
): Products {
  const products = new Map<number, number | undefined>();
  if (stop !== undefined) products.set(stop, 1);
  const downstreamFirst = [...over.positions].sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0));
  for (const position of downstreamFirst) {
    const forwards = (net.steps[position] ?? []).filter(
      (step) => step.edge === undefined || net.graph.goesBack[step.edge.index] !== true,
    );
    const onwards = weightedMean(
      forwards.map((step) => ({ weight: weightOf(step), product: products.get(step.to) })),
    );
    const rest = onwards ?? atEnd(position);
    const own = position >= quality.length ? ofBlock.get(position) : quality[position];
    products.set(position, rest === undefined || own === undefined ? undefined : rest * own);
  }
  return products;
}

/** Undefined where nothing with a product has a weight. */
function weightedMean(ways: readonly { weight: number; product: number | undefined }[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { weight, product } of ways) {
    if (product === undefined || weight === 0) continue;
    sum += weight * product;
    weights += weight;
  }
  return weights > 0 ? sum / weights : undefined;
}
