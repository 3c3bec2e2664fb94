import { classNames } from './classNames.ts';
import styles from './RatioBar.module.css';

export type RatioPart = {
  readonly id: string;
  readonly label: string;
  /** 0 to 1; the parts sum to 1. */
  readonly ratio: number;
  /** The ratio as text. */
  readonly text: string;
  /** Colour and pattern by meaning: told apart without colour too. */
  readonly tone: 'value' | 'necessary' | 'customer' | 'waste';
};
export type RatioBarProps = {
  readonly label: string;
  readonly parts: readonly RatioPart[];
};

/** A bar in parts that sum to the whole. A part too narrow for its words is still seen, and is read aloud. */
export function RatioBar({ label, parts }: RatioBarProps) {
  const words = parts.map((part) => `${part.label} ${part.text}`).join(', ');
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn with boxes, not loaded
    <div className={styles['bar']} role="img" aria-label={`${label}: ${words}`}>
      {parts
        .filter((part) => part.ratio > 0)
        .map((part) => (
          <span
            key={part.id}
            className={classNames(styles['part'], styles[part.tone])}
            style={{ flexGrow: part.ratio }}
            title={`${part.label} ${part.text}`}
          >
            <span className={styles['words']}>
              {part.label} <b>{part.text}</b>
            </span>
          </span>
        ))}
    </div>
  );
}
