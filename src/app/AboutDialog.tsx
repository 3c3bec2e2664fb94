import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './Dialogs.module.css';

/** What this is, and what it does with data. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="About Pullmap" onClose={onClose} width="narrow">
      <div className={styles['prose']}>
        <p>Pullmap draws marketing value streams and measures them while you type.</p>
        <p>
          Everything happens in this browser. Maps are kept here and in the files that you save; nothing is
          sent anywhere, and the page asks no other site for anything.
        </p>
        <p>Free software under the MIT licence. The typeface is Inter, under the SIL Open Font Licence.</p>
      </div>
    </Dialog>
  );
}
