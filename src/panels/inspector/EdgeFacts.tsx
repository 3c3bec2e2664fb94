import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { MapEdge } from '#src/model/document.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { useActiveState, useAnalysis } from '#src/store/useEditor.tsx';
import styles from './Remarks.module.css';

/** How many units go along a connection; nothing where that is not known. */
export function EdgeFacts({ edge }: { readonly edge: MapEdge }) {
  const { edges, headline } = useAnalysis();
  const { demand } = useActiveState();
  const units = edges.get(edge.id)?.unitsPerPeriod;
  if (units === undefined || demand === undefined) return undefined;
  const { brings } = edgeKindOf(edge.kind);
  const delivered = headline.deliveredPerPeriod;
  return (
    <dl className={styles['facts']}>
      <dt>{labels[brings ?? 'none']}</dt>
      <dd>
        {formatNumber(units)} {periodWords(demand.per)}
      </dd>
      {brings !== undefined && delivered !== undefined && delivered > 0 && (
        <>
          <dt>Of all delivered</dt>
          <dd>{formatPercent(units / delivered)}</dd>
        </>
      )}
    </dl>
  );
}

const labels = {
  none: 'Units this way',
  customers: 'Come back',
  newcomers: 'Come through customers',
} as const;
