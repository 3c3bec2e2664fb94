import { type ComponentType, lazy } from 'react';
import type { View } from '#src/store/editorState.ts';

/** A picture of the same map. */
export type ViewOfMap = {
  readonly view: View;
  readonly label: string;
  readonly help: string;
  /** What stands in the middle of the page; undefined for the canvas, which is there from the start. */
  readonly Content: ComponentType | undefined;
};

/** All views, in the order in which they are offered. Each but the map is fetched when it is first looked at. */
export const views: readonly ViewOfMap[] = [
  { view: 'map', label: 'Map', help: 'The map as a drawing', Content: undefined },
  {
    view: 'table',
    label: 'Table',
    help: 'The same map as rows and columns',
    Content: lazy(async () => ({ default: (await import('#src/panels/table/Table.tsx')).Table })),
  },
  {
    view: 'needs',
    label: 'Needs',
    help: 'Which steps serve which needs of the customer',
    Content: lazy(async () => ({ default: (await import('#src/panels/needs/NeedsView.tsx')).NeedsView })),
  },
  {
    view: 'board',
    label: 'Knowledge',
    help: 'The steps by what is known: data, information, knowledge, wisdom',
    Content: lazy(async () => ({ default: (await import('#src/panels/board/BoardView.tsx')).BoardView })),
  },
  {
    view: 'compare',
    label: 'Compare',
    help: 'Two states side by side: figures, timelines, what changed',
    Content: lazy(async () => ({
      default: (await import('#src/panels/compare/CompareView.tsx')).CompareView,
    })),
  },
  {
    view: 'plan',
    label: 'Plan',
    help: 'Improvement ideas: who does what until when',
    Content: lazy(async () => ({ default: (await import('#src/panels/plan/PlanView.tsx')).PlanView })),
  },
];
