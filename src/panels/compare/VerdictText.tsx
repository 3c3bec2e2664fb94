import { CircleAlert, CircleCheck, Equal } from 'lucide-react';
import type { ComparedValues, Verdict } from '#src/analysis/compare/comparedValues.ts';
import { improvementText } from '#src/analysis/compare/differenceText.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './CompareView.module.css';

const marks = { better: CircleCheck, worse: CircleAlert, same: Equal } as const;
const words: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'worse',
  same: 'same',
  plain: '',
};

/** By how much a figure is better or worse, in words and with a sign; nothing is shown for plain facts. */
export function VerdictText({ values: { verdict, improvement } }: { readonly values: ComparedValues }) {
  if (verdict === 'plain') return <span className="visually-hidden">no better or worse</span>;
  const Mark = marks[verdict];
  return (
    <span className={classNames(styles['verdict'], styles[verdict])}>
      {[improvementText(improvement), words[verdict]].filter(Boolean).join(' ')}
      <Mark size={14} aria-hidden />
    </span>
  );
}
