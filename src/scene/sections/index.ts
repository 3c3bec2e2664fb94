import type { Section } from './section.ts';

/** All sections, in the order in which they stand under the map. */
export const sections: readonly Section[] = [];
