import type { Result } from '#src/lib/result.ts';

/** Why no map can be taken out of a file that could carry one: there is none, or not one that can be read here. */
export type CarriedProblem = 'none' | 'damaged' | 'too-large' | 'newer';

/** The text of the map file that another file carries. */
export type Carried = Result<string, CarriedProblem>;

/** Of the text, unpacked: what a map file may have, and some for letters that take several bytes. */
export const mostCarriedBytes = 32_000_000;
