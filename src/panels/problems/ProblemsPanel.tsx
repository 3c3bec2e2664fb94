import type { Finding, Severity } from '#src/analysis/analysis.ts';
import { unneededWaivers } from '#src/analysis/waived.ts';
import { useActiveState } from '#src/store/useEditor.tsx';
import { useFetched } from '#src/store/useFetched.ts';
import { findingsCode, useFindings } from '#src/store/useFindings.ts';
import { SidePage } from '#src/ui/SidePage.tsx';
import { FindingGroup } from './FindingGroup.tsx';
import { NoLongerNeeded } from './NoLongerNeeded.tsx';
import styles from './ProblemsPanel.module.css';
import { ThresholdRows } from './ThresholdRows.tsx';

const groups: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Errors' },
  { severity: 'warning', title: 'Warnings' },
  { severity: 'hint', title: 'Questions' },
];

/** All that the map says about itself, the heaviest first; what the team lets stand; and from where on checks speak. */
export function ProblemsPanel() {
  const state = useActiveState();
  const findings = useFindings();
  // While the checks are on their way, nothing is found and every reason would seem needless.
  const isKnown = useFetched(findingsCode) !== undefined;
  const open = findings.filter(({ waived }) => waived === undefined);
  const waived = findings.filter((finding) => finding.waived !== undefined);
  return (
    <SidePage title="Questions and problems" help={summary(open)}>
      <section className={styles['findings']} data-findings tabIndex={-1} aria-label="What the map says">
        {groups.map(({ severity, title }) => (
          <FindingGroup
            key={severity}
            title={title}
            findings={open.filter((finding) => finding.severity === severity)}
          />
        ))}
        <FindingGroup title="Left as they are" findings={waived} />
        {isKnown && <NoLongerNeeded waivers={unneededWaivers(state, findings)} />}
      </section>
      <ThresholdRows />
    </SidePage>
  );
}

function summary(open: readonly Finding[]): string {
  if (open.length === 0) return 'Nothing is in the way, and nothing is asked.';
  const errors = open.filter(({ severity }) => severity === 'error');
  const stops = errors.filter(({ sparesFigures }) => sparesFigures !== true).length;
  if (stops > 0) return 'Errors leave figures undefined. The rest stops nothing.';
  return 'Nothing here stops you. What is all right as it is can stay, with a reason.';
}
