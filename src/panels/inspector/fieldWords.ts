/** A label inside a sentence: `process time`, but `WIP now` and `%C&A` as they are. */
export function insideSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
