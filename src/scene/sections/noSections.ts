import { sections } from './index.ts';
import type { SectionChoice } from './isSectionShown.ts';

/** The decision against all of them, whatever the map says. */
export const noSections: SectionChoice = Object.fromEntries(sections.map(({ id }) => [id, false]));
