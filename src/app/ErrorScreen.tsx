import { Button } from '#src/ui/Button.tsx';
import styles from './ErrorScreen.module.css';

type ErrorScreenProps = {
  readonly error: unknown;
  /** Gives the map to the user as a file; undefined when there is none yet. */
  readonly onDownload: (() => void) | undefined;
  readonly onRetry: () => void;
};

/** Stands in place of the whole page when it broke. The map is not part of what broke: it can still be had. */
export function ErrorScreen({ error, onDownload, onRetry }: ErrorScreenProps) {
  return (
    <main className={styles['screen']} role="alert">
      <h1 className={styles['title']}>The page broke, the map did not</h1>
      <p>
        {onDownload === undefined
          ? 'Nothing was lost: maps that were kept in this browser are still there.'
          : 'Your map is still here. Download it first, then go on; every edit up to now is in the file.'}
      </p>
      <div className={styles['actions']}>
        {onDownload !== undefined && (
          <Button tone="primary" onClick={onDownload}>
            Download the map
          </Button>
        )}
        <Button onClick={onRetry}>Try again</Button>
        <Button onClick={() => location.reload()}>Reload the page</Button>
      </div>
      <details className={styles['details']}>
        <summary>What happened, for a report</summary>
        <pre>{describeError(error)}</pre>
      </details>
    </main>
  );
}

/** Stands in place of one panel that broke; the rest of the page works on. */
export function BrokenPanel({ name, onRetry }: { readonly name: string; readonly onRetry: () => void }) {
  return (
    <div className={styles['panel']} role="alert">
      <p>{name} could not be drawn. The map is safe and the rest works on.</p>
      <Button size="s" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

/** Stands in place of a dialog that broke or whose code could not be loaded. */
export function BrokenDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className={styles['notice']} role="alert">
      <p>
        This could not be opened. The map is safe. If the connection was lost, reload the page once it is
        back.
      </p>
      <Button size="s" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
