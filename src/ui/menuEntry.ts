import type { ReactNode } from 'react';

/** A line of a menu. */
export type MenuEntry =
  | {
      readonly type: 'item';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      /** The key that does the same, already in the platform's spelling. */
      readonly shortcut?: string | undefined;
      readonly disabled?: boolean;
      /** For switches and choices: whether it is on. */
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | { readonly type: 'heading'; readonly id: string; readonly label: string }
  | { readonly type: 'separator'; readonly id: string };
