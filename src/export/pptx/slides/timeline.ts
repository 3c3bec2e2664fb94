import { ladderSlides } from '../ladderSlides.ts';
import type { SlideKind } from './slideKind.ts';

/** The timeline, step by step. */
export const timeline: SlideKind = {
  id: 'timeline',
  make: (input) => (input.isWhole && input.ladder ? ladderSlides(input) : []),
};
