import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';
import { useTopDialog } from './topDialog.ts';

export type ToastMessage = {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
  /** What can be done about it, such as taking it back. */
  readonly action?: { readonly label: string; readonly run: () => void };
};
export type ToastRegionProps = {
  readonly messages: readonly ToastMessage[];
  readonly onDismiss: (id: string) => void;
  /** What stands below them, and in the same place. */
  readonly children?: ReactNode;
};

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert } as const;
const lifetime = 6000;
/** Whoever may want to take something back first has to notice that it happened. */
const lifetimeWithAction = 12_000;

/**
 * Short messages in a corner, newest last, read aloud as they come. Good news goes by itself; the rest stays. While a
 * modal dialog is open they stand in it: nothing outside it can be seen clearly or pressed.
 */
export function ToastRegion({ messages, onDismiss, children }: ToastRegionProps) {
  const dialog = useTopDialog();
  const region = (
    <section className={styles['region']} aria-label="Messages" aria-live="polite">
      {messages.map((message) => (
        <Toast key={message.id} message={message} onDismiss={onDismiss} />
      ))}
      {children}
    </section>
  );
  return dialog === undefined ? region : createPortal(region, dialog);
}

type ToastProps = { readonly message: ToastMessage; readonly onDismiss: (id: string) => void };

function Toast({ message, onDismiss }: ToastProps) {
  const { id, tone, text, details = [], action } = message;
  const hold = useGoingByItself(message, onDismiss);
  const Icon = icons[tone];
  return (
    <div
      className={classNames(styles['toast'], styles[tone])}
      role={tone === 'error' ? 'alert' : undefined}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <Icon size={16} className={styles['icon']} aria-hidden />
      <div className={styles['words']}>
        <p className={styles['text']}>{text}</p>
        {details.length > 0 && (
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
      {action !== undefined && (
        <Button
          size="s"
          onClick={() => {
            onDismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
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

/** Lets good news go after a while, unless it is held: under the pointer or the focus it is being read, or about to be used. */
function useGoingByItself({ id, tone, details, action }: ToastMessage, onDismiss: (id: string) => void) {
  const goesByItself = (tone === 'info' || tone === 'success') && details === undefined;
  const time = action === undefined ? lifetime : lifetimeWithAction;
  const isHeld = useRef(false);
  useEffect(() => {
    if (!goesByItself) return;
    let timer = setTimeout(function go() {
      if (isHeld.current) timer = setTimeout(go, time);
      else onDismiss(id);
    }, time);
    return () => clearTimeout(timer);
  }, [goesByItself, id, onDismiss, time]);
  return (held: boolean) => () => {
    isHeld.current = held;
  };
}
