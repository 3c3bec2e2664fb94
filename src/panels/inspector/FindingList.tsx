import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '#src/analysis/analysis.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './Remarks.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, hint: CircleHelp } as const;
const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', hint: 'Question' };
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** What needs attention first. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

/** One thing the map says, with what to do. With `onChoose` it is a button that leads to what it is about. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly onChoose?: (() => void) | undefined;
}) {
  const { finding, onChoose } = props;
  const Icon = icons[finding.severity];
  const content = (
    <>
      <Icon size={15} className={styles['icon']} aria-hidden />
      <span className={styles['words']}>
        <span className="visually-hidden">{words[finding.severity]}: </span>
        <b>{finding.message}</b> {finding.advice}
      </span>
    </>
  );
  const className = classNames(styles['card'], styles[finding.severity]);
  if (onChoose === undefined) return <div className={className}>{content}</div>;
  return (
    <button type="button" className={classNames(className, styles['button'])} onClick={onChoose}>
      {content}
    </button>
  );
}
