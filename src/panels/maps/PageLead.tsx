import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#src/ui/Button.tsx';
import styles from './Maps.module.css';

type PageLeadProps = { readonly onBack: () => void; readonly children: ReactNode };

/** How a page of the dialog begins: the way back to all maps (`data-back`), and what is shown here. */
export function PageLead({ onBack, children }: PageLeadProps) {
  return (
    <div className={styles['lead']}>
      <Button tone="quiet" size="s" onClick={onBack} data-back="">
        <ArrowLeft size={15} aria-hidden /> Your maps
      </Button>
      <p className={styles['leadWords']}>{children}</p>
    </div>
  );
}
