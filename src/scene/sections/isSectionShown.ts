import type { Section, SectionAbout } from './section.ts';

/** Decisions for and against sections, by their ids; where there is none, the map decides. */
export type SectionChoice = Readonly<Record<string, boolean>>;

/** What the map is exported to: in a picture every section takes room from the map, on slides none does. */
export type SectionMedium = 'picture' | 'slides';

/** Whether an export is to have the section; one that has nothing to say draws nothing all the same. */
export function isSectionShown(
  { id, isDefault, isWorthASlide }: Section,
  chosen: SectionChoice | undefined,
  medium: SectionMedium,
  about: SectionAbout,
): boolean {
  return (
    chosen?.[id] ?? (medium === 'slides' && isWorthASlide !== undefined ? isWorthASlide(about) : isDefault)
  );
}
