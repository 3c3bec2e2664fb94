import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './Dialogs.module.css';

/** What this is, and what it does with data. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  // The type says that it is always there; on plain http it is not.
  const worker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const isKept = worker !== undefined && worker.controller !== null;
  return (
    <Dialog title="About Pullmap" onClose={onClose} width="narrow">
      <div className={styles['prose']}>
        <p>Pullmap draws marketing value streams and measures them while you type.</p>
        <p>
          Everything happens in this browser. Maps are kept here and in the files that you save; nothing is
          sent anywhere, and the page asks no other site for anything.
        </p>
        <p>
          {isKept && 'The page itself is kept here, too, and opens without a network. '}
          For whoever answers for security:{' '}
          <a href="./security.html" target="_blank" rel="noreferrer">
            what is kept, what the page may do, how to check it
          </a>
          .
        </p>
        <p>
          Free software under the MIT licence. The typeface is Inter, under the SIL Open Font Licence.{' '}
          <a href="./third-party-notices.txt" target="_blank" rel="noreferrer">
            Everything that is in it
          </a>
          .
        </p>
      </div>
    </Dialog>
  );
}
