import type { Primitive } from '#src/lib/drawing.ts';
import { durationText } from '#src/lib/duration.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { MapNode } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeName } from '#src/model/nodeName.ts';
import type { CustomerDetails } from '#src/notation/customerDetails.ts';
import type { NodeFlow } from '#src/notation/flow.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { SceneNode } from './scene.ts';

/** What else the map says at a symbol: primitives in the node's coordinates, and words that are read aloud. */
export type Additions = { readonly drawing: readonly Primitive[]; readonly words: readonly string[] };

/** What the analysis adds to a node's symbol. */
export type NodeNotes = {
  /** Share of the units that leave here without a reason, as text, and where below the symbol it is drawn. */
  readonly leaving?: { readonly text: string; readonly at: number };
  /** True for the step that limits the stream: it gets a flag. */
  readonly isConstraint?: boolean;
  /** Undefined: not known, or not in the flow. */
  readonly onClock?: boolean;
  /** Drawn at the symbol besides, and said; the same object as long as it says the same. */
  readonly additions?: Additions | undefined;
  /** How far above its bounds it draws, where that is farther than usual. */
  readonly reach?: number;
};

/**
 * A node as it is drawn, with the words that are read aloud in its place. The same node with the same notes gives the
 * same object.
 */
export function nodeDrawing(node: MapNode, notes: NodeNotes = {}): SceneNode {
  const { additions, ...rest } = notes;
  const key = JSON.stringify(rest);
  const known = latestOf.get(node);
  if (known?.key === key && known.additions === additions) return known.drawn;
  const { symbol, bounds, words } = plainDrawing(node);
  const limits = notes.isConstraint === true ? ['the constraint'] : [];
  const clock = notes.onClock === undefined ? [] : [notes.onClock ? 'on the clock' : 'in the shadow'];
  const stub = notes.leaving === undefined ? [] : leavingStub(notes.leaving, bounds.height);
  const beside = [...stub, ...(additions?.drawing ?? [])];
  const leaves = notes.leaving === undefined ? [] : [notes.leaving.text];
  const drawn: SceneNode = {
    id: node.id,
    bounds,
    drawing: beside.length === 0 ? symbol : [...symbol, ...beside],
    label: [...words, ...leaves, ...limits, ...clock, ...(additions?.words ?? [])].join(', '),
    ...(notes.reach === undefined ? {} : { reach: notes.reach }),
    ...(notes.isConstraint === true ? { flag: constraintFlag(bounds.width) } : {}),
  };
  latestOf.set(node, { key, additions, drawn });
  return drawn;
}

const latestOf = new WeakMap<
  MapNode,
  { readonly key: string; readonly additions: Additions | undefined; readonly drawn: SceneNode }
>();

const plainDrawing = memoiseByIdentity((node: MapNode) => {
  const kind = nodeKindOf(node.kind);
  const bounds = nodeBounds(node);
  const name = nodeName(node);
  const title = name === kind.title ? name : `${kind.title} ${name}`;
  return {
    bounds,
    symbol: kind.draw(node.data, { width: bounds.width, height: bounds.height }),
    words: [title, ...figureWords(kind.flow(node.data)), ...contactWords(kind.details(node.data))],
  };
});

/** What a touch point shows beside its channel, for those who do not see it. */
function contactWords({ channel, startedBy, timing }: CustomerDetails): readonly string[] {
  return [
    ...(channel === undefined ? [] : [channel]),
    ...(startedBy === undefined ? [] : [`started by ${startedBy === 'us' ? 'us' : 'the customer'}`]),
    ...(timing === undefined ? [] : [timing]),
  ];
}

function figureWords(flow: NodeFlow): readonly string[] {
  switch (flow.role) {
    case 'step': {
      const { processTime, waitTime, leadTime, percentCompleteAccurate } = flow.work;
      return [
        ...(processTime === undefined ? [] : [`process time ${durationText(processTime)}`]),
        ...(waitTime === undefined ? [] : [`wait ${durationText(waitTime)}`]),
        ...(leadTime === undefined ? [] : [`lead time ${durationText(leadTime)}`]),
        ...(percentCompleteAccurate === undefined
          ? []
          : [`${percentCompleteAccurate} % complete and accurate`]),
      ];
    }
    case 'queue': {
      const { waitTime, count } = flow.waiting;
      return [
        ...(count === undefined ? [] : [`${count} waiting`]),
        ...(waitTime === undefined ? [] : [`wait ${durationText(waitTime)}`]),
      ];
    }
    case 'exit':
      return flow.reason === undefined ? [] : [flow.reason];
    case 'source':
    case 'customer':
    case 'information':
    case 'none':
      return [];
  }
}

/** A short grey arrow out of the bottom with what leaves there. */
function leavingStub(
  { text, at }: { readonly text: string; readonly at: number },
  bottom: number,
): readonly Primitive[] {
  return [
    {
      shape: 'path',
      commands: [
        { op: 'M', x: at, y: bottom + 1 },
        { op: 'L', x: at, y: bottom + 13 },
      ],
      stroke: 'ink3',
      strokeWidth: 1.6,
    },
    {
      shape: 'polygon',
      points: [
        { x: at - 4, y: bottom + 12 },
        { x: at + 4, y: bottom + 12 },
        { x: at, y: bottom + 20 },
      ],
      fill: 'ink3',
    },
    { shape: 'text', x: at + 8, y: bottom + 16, text, size: 11, fill: 'ink2' },
  ];
}

/** A flag on the upper right corner, beside where information arrives. */
function constraintFlag(right: number): readonly Primitive[] {
  const text = 'Constraint';
  const width = textWidth(text, 10.5, 600) + 12;
  return [
    { shape: 'rect', x: right - width + 6, y: -14, width, height: 18, radius: 9, fill: 'accent' },
    {
      shape: 'text',
      x: right - width / 2 + 6,
      y: -1,
      text,
      size: 10.5,
      weight: 600,
      anchor: 'middle',
      fill: 'onColour',
    },
  ];
}
