import { appendix } from './appendix.ts';
import { comparison } from './comparison.ts';
import { figures } from './figures.ts';
import { map } from './map.ts';
import { plan } from './plan.ts';
import { sections } from './sections.ts';
import type { SlideKind } from './slideKind.ts';
import { steps } from './steps.ts';
import { timeline } from './timeline.ts';

/** All kinds of slides, in the order in which they stand in a deck, behind its title. */
export const slideKinds: readonly SlideKind[] = [
  map,
  figures,
  timeline,
  steps,
  comparison,
  plan,
  sections,
  appendix,
];
