import type { StageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import { formatNumber } from '#src/lib/formatNumber.ts';
import { unexplained } from '#src/scene/funnelDrawing.ts';
import styles from './FunnelsPanel.module.css';

/** The funnel as rows: a stage with what comes to it, below it what leaves there and why. */
export function FunnelTable({ funnel: { bars, delivered } }: { readonly funnel: StageFunnel }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Stage</th>
          <th scope="col">Units</th>
        </tr>
      </thead>
      {bars.map(({ id, label, units, losses }) => (
        <tbody key={id}>
          <tr>
            <th scope="row">{label}</th>
            <td>{formatNumber(units)}</td>
          </tr>
          {losses.map((loss) => (
            <tr key={loss.reason ?? ''} className={styles['loss']}>
              <th scope="row">leave: {loss.reason ?? unexplained}</th>
              <td>−{formatNumber(loss.units)}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tbody>
        <tr>
          <th scope="row">Delivered</th>
          <td>{formatNumber(delivered)}</td>
        </tr>
      </tbody>
    </table>
  );
}
