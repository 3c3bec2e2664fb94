import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';

/** One picture of a presentation. */
export type Slide =
  | { readonly type: 'overview' }
  | {
      readonly type: 'step';
      readonly node: MapNode;
      /** Counting from 1, of all steps shown. */
      readonly place: number;
      /** Ids of the nodes shown up to here, this one included. */
      readonly shown: ReadonlySet<string>;
      /** The flow time of all of them, working seconds; undefined while the flow time is. */
      readonly soFar: number | undefined;
    }
  | { readonly type: 'totals' }
  | {
      readonly type: 'compared';
      readonly states: ChosenStates;
      /** Whose map is shown. */
      readonly side: keyof ChosenStates;
    };

/**
 * The whole stream, then every step and queue in flow order, then what it comes to. Whatever else is on the clock (a
 * transfer to the customer) has a card, too, so that the time of the last card is the flow time. Where states are
 * compared, the one before and the one after follow.
 */
export function slidesOf(
  state: MapState,
  analysis: StateAnalysis,
  compared?: ChosenStates,
): readonly Slide[] {
  const times = new Map(analysis.ladder.map(({ node, wait, process }) => [node, wait + process]));
  const walked = flowOrder(state).filter((node) => {
    const role = nodeRole(node);
    return role === 'step' || role === 'queue' || times.has(node.id);
  });
  const isTimed = analysis.headline.flowTime !== undefined;
  const shown = new Set<string>();
  let soFar = 0;
  const steps = walked.map((node, index): Slide => {
    shown.add(node.id);
    soFar += times.get(node.id) ?? 0;
    return {
      type: 'step',
      node,
      place: index + 1,
      shown: new Set(shown),
      soFar: isTimed ? soFar : undefined,
    };
  });
  return [{ type: 'overview' }, ...steps, { type: 'totals' }, ...comparedSlides(compared)];
}

function comparedSlides(states: ChosenStates | undefined): readonly Slide[] {
  if (states === undefined) return [];
  return [
    { type: 'compared', states, side: 'before' },
    { type: 'compared', states, side: 'after' },
  ];
}

/** Where the other of two compared states is shown, the one before from every other slide; undefined without them. */
export function otherStateAt(slides: readonly Slide[], at: number): number | undefined {
  const shown = slides[at];
  const wanted = shown?.type === 'compared' && shown.side === 'before' ? 'after' : 'before';
  const index = slides.findIndex((slide) => slide.type === 'compared' && slide.side === wanted);
  return index < 0 ? undefined : index;
}

/** What a slide is called where slides are counted: `2 of 6` for the second of six steps. */
export function slideName(slide: Slide, slides: readonly Slide[]): string {
  switch (slide.type) {
    case 'overview':
      return 'The whole stream';
    case 'step':
      return `${slide.place} of ${slides.filter(({ type }) => type === 'step').length}`;
    case 'totals':
      return 'What it comes to';
    case 'compared':
      return slide.side === 'before' ? 'Before' : 'After';
  }
}
