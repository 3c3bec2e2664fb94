/** A way to reach customers. */
export type Tactic = { readonly id: string; readonly label: string };

/** The catalogue of tactics that steps can name: the foundation that the rest of the stream stands on. */
export const tactics: readonly Tactic[] = [
  { id: 'advertising', label: 'Advertising' },
  { id: 'publicRelations', label: 'Public relations' },
  { id: 'social', label: 'Social media' },
  { id: 'referral', label: 'Referral' },
  { id: 'speaking', label: 'Speaking' },
  { id: 'newsletter', label: 'Newsletter' },
  { id: 'blog', label: 'Blog' },
  { id: 'whitePaper', label: 'White paper' },
  { id: 'webinar', label: 'Webinar' },
  { id: 'video', label: 'Video' },
  { id: 'event', label: 'Event' },
  { id: 'search', label: 'Search' },
  { id: 'email', label: 'E-mail' },
  { id: 'caseStudy', label: 'Case study' },
  { id: 'trial', label: 'Trial or sample' },
  { id: 'community', label: 'Community' },
];

/** What a tactic is called; the id itself of one that the catalogue does not have. */
export function tacticName(id: string): string {
  return tactics.find((tactic) => tactic.id === id)?.label ?? id;
}

/** The id of a tactic by its name or id, in any case; what is neither stays as it is. */
export function tacticNamed(text: string): string {
  const wanted = text.toLowerCase();
  const found = tactics.find(
    ({ id, label }) => id.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  return found?.id ?? text;
}
