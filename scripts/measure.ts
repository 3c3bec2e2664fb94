import { measureReport } from '#src/analysis/measureReport.ts';
import { openMap } from '#src/file/open.ts';

/** What the measure command says about the text of a map file. */
export type Measured =
  | { readonly ok: true; readonly output: string; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** The measures of every state as JSON text, or why the file can't be read. */
export function measureText(text: string, fileName: string): Measured {
  const opened = openMap(text, fileName);
  if (!opened.ok) return { ok: false, problem: opened.problem.message };
  const report = measureReport(opened.document);
  return { ok: true, output: JSON.stringify(report, undefined, 2), repairs: opened.repairs };
}
