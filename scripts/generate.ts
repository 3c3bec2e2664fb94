import { checks } from '#src/analysis/checks/index.ts';
import { metrics } from '#src/analysis/metrics/index.ts';
import { commands } from '#src/commands/index.ts';
import { mapFileSchema } from '#src/file/jsonSchema.ts';
import { palettesCss } from '#src/lib/palettesCss.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { checksPage } from './reference/checksPage.ts';
import { commandsPage } from './reference/commandsPage.ts';
import { kindsPage } from './reference/kindsPage.ts';
import { measuresPage } from './reference/measuresPage.ts';
import { securityHtml, securityMarkdown } from './reference/securityPage.ts';
import { hostingFiles } from './hosting.mjs';

/** Path and content of every file that follows from the declarations, so that nothing is written down twice. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['src/ui/paints.css', palettesCss()],
    ['public/map-file.schema.json', `${JSON.stringify(mapFileSchema(), undefined, 2)}\n`],
    ...hostingFiles(),
    ['public/security.html', securityHtml()],
    ['docs/security.md', securityMarkdown()],
    ['docs/reference/kinds.md', kindsPage(nodeKinds, edgeKinds)],
    ['docs/reference/measures.md', measuresPage(metrics)],
    ['docs/reference/checks.md', checksPage(checks)],
    ['docs/reference/commands.md', commandsPage(commands)],
  ]);
}
