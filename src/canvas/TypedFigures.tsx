import { quickEntry } from '#src/model/quick/quickEntry.ts';
import { quickSummary } from '#src/model/quick/quickSummary.ts';
import type { Fields } from '#src/notation/field.ts';
import { QuickPreview } from '#src/ui/QuickPreview.tsx';
import styles from './TypedFigures.module.css';
import { useScreenScale } from './useScreenScale.ts';

type TypedFiguresProps = {
  readonly line: string;
  readonly fields: Fields;
  /** What was typed of the connection that leads on. */
  readonly handedOver?: string | undefined;
};

/** Below a name that is being typed: the figures that were understood in it, and what was not. */
export function TypedFigures({ line, fields, handedOver }: TypedFiguresProps) {
  const scale = useScreenScale();
  const { figures, unread } = quickSummary(quickEntry(line, fields), fields);
  const payload = handedOver === undefined ? [] : [{ label: 'Hands over', text: handedOver }];
  const summary = { figures: [...figures, ...payload], unread };
  const isTelling = summary.figures.length > 0 || summary.unread.some(({ problem }) => problem !== undefined);
  return (
    <output
      className={styles['figures']}
      style={{ transform: `translateX(-50%) scale(${scale})` }}
      aria-label="Figures understood"
    >
      {isTelling && <QuickPreview {...summary} className={styles['tags']} />}
    </output>
  );
}
