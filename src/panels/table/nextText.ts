import { plainDecimal } from '#src/lib/plainDecimal.ts';
import type { MapEdge } from '#src/model/document.ts';
import { edgeRole } from '#src/model/nodeRole.ts';
import type { EdgeRole } from '#src/notation/flow.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { shareOf } from '#src/panels/inspector/outgoingShares.ts';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';

const signs: Readonly<Record<EdgeRole, string>> = {
  flow: '→',
  rework: '↩',
  loop: '↺',
  information: '⇢',
  influence: '⇢',
};

/** Where a node's connections lead: `→ Qualify 25 %, → Lost 75 %`, and the kind of those that carry nothing forwards. */
export function nextText(outgoing: readonly MapEdge[], labels: ReadonlyMap<string, string>): string {
  return outgoing
    .map((edge) => {
      const role = edgeRole(edge);
      const share = shareOf(edge);
      const kind = role === 'flow' ? '' : ` (${insideSentence(edgeKindOf(edge.kind).title)})`;
      const part = share === undefined ? '' : ` ${plainDecimal(share)} %`;
      return `${signs[role]} ${labels.get(edge.to) ?? ''}${kind}${part}`;
    })
    .join(', ');
}
