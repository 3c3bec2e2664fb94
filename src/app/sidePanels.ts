import { type ComponentType, lazy } from 'react';
import type { PanelId } from '#src/store/editorState.ts';

/** What can stand beside the map. */
export type SidePanel = { readonly id: PanelId; readonly title: string; readonly Content: ComponentType };

/** All of them, in the order of the tabs. Each is fetched when it is first shown. */
export const sidePanels: readonly SidePanel[] = [
  {
    id: 'details',
    title: 'Details',
    Content: lazy(async () => ({ default: (await import('#src/panels/inspector/Inspector.tsx')).Inspector })),
  },
  {
    id: 'customer',
    title: 'Customer',
    Content: lazy(async () => ({
      default: (await import('#src/panels/customer/CustomerPanel.tsx')).CustomerPanel,
    })),
  },
  {
    id: 'problems',
    title: 'Questions and problems',
    Content: lazy(async () => ({
      default: (await import('#src/panels/problems/ProblemsPanel.tsx')).ProblemsPanel,
    })),
  },
  {
    id: 'constraint',
    title: 'Constraint',
    Content: lazy(async () => ({
      default: (await import('#src/panels/constraint/ConstraintPanel.tsx')).ConstraintPanel,
    })),
  },
  {
    id: 'pull',
    title: 'Pull calculator',
    Content: lazy(async () => ({ default: (await import('#src/panels/pull/PullPanel.tsx')).PullPanel })),
  },
  {
    id: 'whatIf',
    title: 'What if',
    Content: lazy(async () => ({
      default: (await import('#src/panels/whatIf/WhatIfPanel.tsx')).WhatIfPanel,
    })),
  },
  {
    id: 'funnels',
    title: 'Funnels',
    Content: lazy(async () => ({
      default: (await import('#src/panels/funnels/FunnelsPanel.tsx')).FunnelsPanel,
    })),
  },
];
