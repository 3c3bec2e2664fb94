import { sheetParts } from './parts/index.ts';

/** What may stand on a sheet besides its title, in reading order. */
export const sheetContents: readonly { readonly id: string; readonly title: string }[] = [
  ...sheetParts.filter(({ about }) => about === 'today'),
  { id: 'current-map', title: 'Current map' },
  { id: 'future-map', title: 'Future map' },
  { id: 'changes', title: 'What changes, marked on it' },
  ...sheetParts.filter(({ about }) => about === 'tomorrow'),
  { id: 'sign-off', title: 'Lines to sign on' },
];
