import type { SheetPart } from '../sheetInput.ts';
import { comparison } from './comparison.ts';
import { constraint } from './constraint.ts';
import { customer } from './customer.ts';
import { figures } from './figures.ts';
import { plan } from './plan.ts';

/** All blocks beside the maps, in the order in which they stand. */
export const sheetParts: readonly SheetPart[] = [customer, figures, constraint, comparison, plan];
