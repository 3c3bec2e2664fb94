import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { Finding, Severity } from '#src/analysis/analysis.ts';
import { subjectOf } from '#src/analysis/waived.ts';
import { classNames } from '#src/ui/classNames.ts';
import { FindingActions } from './FindingActions.tsx';
import styles from './Remarks.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, hint: CircleHelp } as const;
const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', hint: 'Question' };
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** What needs attention first; what the team lets stand comes last. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => weight(a) - weight(b));
}

function weight({ severity, waived }: Finding): number {
  return rank[severity] + (waived === undefined ? 0 : 3);
}

/** Tells findings apart in a list. */
export function findingKey(finding: Finding): string {
  return `${finding.code} ${subjectOf(finding) ?? ''} ${finding.message}`;
}

type FindingCardProps = {
  readonly finding: Finding;
  /** Offers to look at it on the map: for lists that are not about one thing that is looked at already. */
  readonly isAway?: boolean;
};

/** One thing the map says, what to do, and what can be done at once; with the reason where the team lets it stand. */
export function FindingCard({ finding, isAway = false }: FindingCardProps) {
  const id = useId();
  const { severity, number, message, advice, waived } = finding;
  const kind = [words[severity], number].filter((word) => word !== undefined).join(' ');
  const Icon = waived === undefined ? icons[severity] : CircleCheck;
  return (
    <div className={classNames(styles['card'], waived === undefined && styles[severity])}>
      <span title={kind} className={styles['icon']} aria-hidden>
        <Icon size={15} />
      </span>
      <div className={styles['words']}>
        <p id={id} className={styles['saying']}>
          <span className="visually-hidden">{kind}: </span>
          <Saying message={message} /> {waived === undefined && advice}
        </p>
        {waived !== undefined && (
          <p className={styles['reason']}>Left as it is: {waived === '' ? 'no reason is given.' : waived}</p>
        )}
        <FindingActions finding={finding} isAway={isAway} describedBy={id} />
      </div>
    </div>
  );
}

/** The question, or the whole statement where nothing is asked, stands out; what is known stands behind it. */
function Saying({ message }: { readonly message: string }) {
  const end = message.indexOf('? ');
  if (end < 0) return <b>{message}</b>;
  return (
    <>
      <b>{message.slice(0, end + 1)}</b> {message.slice(end + 2)}
    </>
  );
}
