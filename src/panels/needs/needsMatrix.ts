import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { needCoverage, type ServedNeed, stepsInOrder } from '#src/model/needCoverage.ts';
import { classParts } from '#src/notation/classFill.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';

/** A column: a step or touch point and the needs that it serves. */
export type MatrixStep = {
  readonly node: MapNode;
  readonly parts: ReturnType<typeof classParts>;
  readonly isValueAdding: boolean;
  /** Ids of the map's needs that it serves. */
  readonly serves: ReadonlySet<string>;
};

/** Needs of one weight, and how many of them some step serves. */
export type WeightCoverage = {
  /** Undefined: needs that have none. */
  readonly weight: number | undefined;
  readonly served: number;
  readonly all: number;
};

/** Which steps serve which needs, and the gaps both ways. */
export type NeedsMatrix = {
  readonly needs: readonly ServedNeed[];
  readonly steps: readonly MatrixStep[];
  /** Weight served ÷ weight of all, 0 to 1; undefined without needs. */
  readonly share: number | undefined;
  /** Heaviest first, those without a weight last. */
  readonly byWeight: readonly WeightCoverage[];
  /** Needs that no step serves. */
  readonly unserved: readonly ServedNeed[];
  /** Value-adding steps that serve no need. */
  readonly aimless: readonly MatrixStep[];
};

/** The needs of the customer against the steps of a state, along the flow. */
export function needsMatrix(document: MapDocument, state: MapState): NeedsMatrix {
  const { needs, share } = needCoverage(document, state);
  const known = new Set(needs.map(({ need }) => need.id));
  const steps = stepsInOrder(state).map((node) => matrixStep(node, known));
  return {
    needs,
    steps,
    share,
    byWeight: byWeight(needs),
    unserved: needs.filter((served) => served.steps.length === 0),
    aimless: steps.filter(({ isValueAdding, serves }) => isValueAdding && serves.size === 0),
  };
}

function matrixStep(node: MapNode, known: ReadonlySet<string>): MatrixStep {
  const flow = nodeKindOf(node.kind).flow(node.data);
  const parts = flow.role === 'step' ? classParts(flow.work) : [];
  return {
    node,
    parts,
    isValueAdding: parts.some(({ valueClass }) => valueClass === 'value-add'),
    serves: new Set(detailsOf(node).needs?.filter((id) => known.has(id))),
  };
}

function byWeight(needs: readonly ServedNeed[]): readonly WeightCoverage[] {
  const weights = new Set(needs.map(({ need }) => need.weight));
  const ordered = [...weights].toSorted((a, b) => (b ?? 0) - (a ?? 0));
  return ordered.map((weight) => {
    const alike = needs.filter(({ need }) => need.weight === weight);
    return { weight, served: alike.filter(({ steps }) => steps.length > 0).length, all: alike.length };
  });
}
