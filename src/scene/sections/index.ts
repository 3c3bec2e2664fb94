import { board } from './board.ts';
import { comparison } from './comparison.ts';
import { constraint } from './constraint.ts';
import { customer } from './customer.ts';
import { funnel } from './funnel.ts';
import { plan } from './plan.ts';
import { pull } from './pull.ts';
import { rings } from './rings.ts';
import type { Section } from './section.ts';
import { waivers } from './waivers.ts';

/** All sections, in the order in which they stand under the map. */
export const sections: readonly Section[] = [
  customer,
  constraint,
  comparison,
  plan,
  waivers,
  pull,
  funnel,
  rings,
  board,
];
