import { useState } from 'react';
import type { Finding } from '#src/analysis/analysis.ts';
import { FindingCard, findingKey } from '#src/panels/inspector/FindingList.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './ProblemsPanel.module.css';

/** More than these are unfolded by hand: a large map may say hundreds of things. */
const most = 20;

/** The findings of one weight under their heading with their number; nothing where there are none. */
export function FindingGroup(props: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { title, findings } = props;
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return undefined;
  const shown = isWhole ? findings : findings.slice(0, most);
  return (
    <SidePart title={`${title} (${findings.length})`}>
      <ul className={styles['list']}>
        {shown.map((finding) => (
          <li key={findingKey(finding)}>
            <FindingCard finding={finding} isAway />
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="s" onClick={() => setWhole(true)}>
          Show {findings.length - shown.length} more
        </Button>
      )}
    </SidePart>
  );
}
