import { useState } from 'react';
import type { Page } from '#src/lib/page.ts';
import { type PaperId, paperSize } from '#src/lib/paper.ts';
import { PageDrawing } from '#src/ui/PageDrawing.tsx';
import { Segmented } from '#src/ui/Segmented.tsx';
import styles from './A3Dialog.module.css';

type SheetPreviewProps = { readonly page: Page; readonly paper: PaperId };

/** Pixels of the screen in a printer's point. */
const pixelsPerPoint = 96 / 72;

/** The sheet as it will be: all of it, or as large as on paper, to be read. */
export function SheetPreview({ page, paper }: SheetPreviewProps) {
  const [size, setSize] = useState<'whole' | 'full'>('whole');
  return (
    <div className={styles['preview']}>
      <div className={styles['size']}>
        <Segmented
          label="Size of the preview"
          look="tabs"
          options={[
            { value: 'whole', label: 'Whole sheet' },
            { value: 'full', label: 'Full size' },
          ]}
          value={size}
          onChange={setSize}
        />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes the focus, for the arrow keys */}
      <section className={styles['desk']} aria-label="The sheet as it will be" tabIndex={0}>
        <div className={styles['room']}>
          <div
            className={styles['paper']}
            style={{
              aspectRatio: `${page.width} / ${page.height}`,
              width:
                size === 'full'
                  ? `${paperSize(paper, 'landscape').width * pixelsPerPoint}px`
                  : `min(100cqw, ${(100 * page.width) / page.height}cqh)`,
            }}
            // Paper is light in every theme.
            data-theme="light"
          >
            <PageDrawing page={page} label="The sheet as it will be" />
          </div>
        </div>
      </section>
    </div>
  );
}
