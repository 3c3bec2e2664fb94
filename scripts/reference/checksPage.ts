import type { Check } from '#src/analysis/check.ts';
import { page } from './markdown.ts';

const severities = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;

/** Every check with what it looks at, and its code as it stands in reports. */
export function checksPage(checks: readonly Check[]): string {
  const parts = checks.map(
    ({ code, title, severity, help }) => `## ${title}\n\n${severities[severity]}, \`${code}\`. ${help}`,
  );
  return page('Checks', 'A check says what it found and what to do. It never blocks anything.', ...parts);
}
