import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

export type ToastMessage = {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
};
export type ToastRegionProps = {
  readonly messages: readonly ToastMessage[];
  readonly onDismiss: (id: string) => void;
};

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;
const lifetime = 6000;

/** Short messages in a corner, newest last, read aloud as they come. Good news goes by itself; the rest stays. */
export function ToastRegion({ messages, onDismiss }: ToastRegionProps) {
  return (
    <section className={styles['region']} aria-label="Messages" aria-live="polite">
      {messages.map((message) => (
        <Toast key={message.id} message={message} onDismiss={onDismiss} />
      ))}
    </section>
  );
}

type ToastProps = { readonly message: ToastMessage; readonly onDismiss: (id: string) => void };

function Toast({ message, onDismiss }: ToastProps) {
  const { id, tone, text, details } = message;
  const goesByItself = (tone === 'info' || tone === 'success') && details === undefined;
  useEffect(() => {
    if (!goesByItself) return;
    const timer = setTimeout(() => onDismiss(id), lifetime);
    return () => clearTimeout(timer);
  }, [goesByItself, id, onDismiss]);
  const Icon = icons[tone];
  return (
    <div className={classNames(styles['toast'], styles[tone])} role={tone === 'error' ? 'alert' : undefined}>
      <Icon size={16} className={styles['icon']} aria-hidden />
      <div className={styles['words']}>
        <p className={styles['text']}>{text}</p>
        {details !== undefined && details.length > 0 && (
          <details>
            <summary>{details.length === 1 ? 'Show the detail' : `Show all ${details.length}`}</summary>
            <ul className={styles['details']}>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <IconButton
        label="Dismiss"
        size="s"
        icon={<X size={14} aria-hidden />}
        tooltipSide="left"
        onClick={() => onDismiss(id)}
      />
    </div>
  );
}
