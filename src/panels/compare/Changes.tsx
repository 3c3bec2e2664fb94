import { CircleDot, Minus, Plus } from 'lucide-react';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import styles from './CompareView.module.css';

type ChangesProps = {
  readonly title: string;
  readonly changes: readonly ItemChange[];
  /** What is said where nothing changed. */
  readonly none: string;
  readonly onShow: (change: ItemChange) => void;
};

const marks = { added: Plus, removed: Minus, changed: CircleDot } as const;

/** What was added, removed and changed; each leads to where it stands on the map. */
export function Changes({ title, changes, none, onShow }: ChangesProps) {
  if (changes.length === 0) return <p className={styles['none']}>{none}</p>;
  return (
    <ul className={styles['changes']} aria-label={title}>
      {changes.map((change) => (
        <Change key={`${change.change} ${change.id}`} change={change} onShow={onShow} />
      ))}
    </ul>
  );
}

/** `2 added, 1 removed, 5 changed`; empty where nothing did. */
export function changeCounts(changes: readonly ItemChange[]): string {
  return (['added', 'removed', 'changed'] as const)
    .map((kind) => ({ kind, count: changes.filter(({ change }) => change === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`)
    .join(', ');
}

type ChangeProps = { readonly change: ItemChange; readonly onShow: (change: ItemChange) => void };

function Change({ change, onShow }: ChangeProps) {
  const Mark = marks[change.change];
  return (
    <li className={styles['change']}>
      <span className={styles[change.change]}>
        <Mark size={13} aria-hidden /> {change.change}
      </span>
      <div>
        <button
          type="button"
          className={styles['step']}
          title="Show it on the map"
          onClick={() => onShow(change)}
        >
          {change.name}
        </button>
        {change.fields.length > 0 && (
          <ul className={styles['fields']}>
            {change.fields.map(({ label, before, after }) => (
              <li key={label}>
                <span className={styles['field']}>{label}:</span> <Value text={before} />{' '}
                <span aria-hidden>→</span>
                <span className="visually-hidden">, now</span> <b>{<Value text={after} />}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Value({ text }: { readonly text: string | undefined }) {
  return text === undefined || text === '' ? <i>not said</i> : text;
}
