import type { Check } from '#src/analysis/check.ts';
import { page } from './markdown.ts';

const severities = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;

/** Every check with what it looks at, what it waits for, and its code as it stands in reports. */
export function checksPage(checks: readonly Check[]): string {
  return page('Checks', introduction, ...checks.map(checkPart));
}

const introduction =
  'A check says what it found and what to do. It never blocks anything, and each finding can be let stand with a reason. A map that has just been begun is left in peace: many checks wait for what they ask about.';

function checkPart({ code, number, title, severity, sparesFigures, help, waitsFor }: Check): string {
  const kind = sparesFigures === true ? `${severities[severity]} beside the figures` : severities[severity];
  const head = [...(number === undefined ? [] : [number]), kind, `\`${code}\``].join(', ');
  const waits = waitsFor === undefined ? '' : ` *Waits for* ${waitsFor}`;
  return `## ${title}\n\n${head}. ${help}${waits}`;
}
