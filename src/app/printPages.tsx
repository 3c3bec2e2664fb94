import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PrintJob } from '#src/lib/page.ts';
import { failure, type Result, success } from '#src/lib/result.ts';
import { PageDrawing } from '#src/ui/PageDrawing.tsx';
import './printPages.css';

/** Takes away what was printed last: not every browser says when its print window is closed. */
let clearLast: () => void = () => undefined;

/**
 * Opens the browser's print window for these pages, which stand in place of the editor there. What is kept as a PDF is
 * called after the title. Resolves when the window is open; in browsers that wait for it, when it is closed.
 */
export async function printPages(job: PrintJob): Promise<Result<void, string>> {
  // Missing where a page is shown inside another application.
  if (typeof window.print !== 'function') return failure('Printing is not possible in this browser.');
  showPages(job);
  await fontsFor(document.querySelector('.printed-pages')?.textContent ?? '');
  window.print();
  return success(undefined);
}

/** Whether pages lie in the document, waiting for the print window or in it. */
export function arePagesShown(): boolean {
  return document.body.classList.contains('printing');
}

/** Puts pages in place of the editor for whatever is printed next; they go when that is done. */
export function showPages({ title, paper, orientation, pages }: PrintJob): void {
  clearLast();
  const place = document.createElement('div');
  place.className = 'printed-pages';
  const root = createRoot(place);
  const titleBefore = document.title;
  clearLast = () => {
    clearLast = () => undefined;
    root.unmount();
    place.remove();
    document.body.classList.remove('printing');
    if (document.title === title) document.title = titleBefore;
  };
  flushSync(() =>
    root.render(
      pages.map((page, order) => (
        // oxlint-disable-next-line react/no-array-index-key -- pages are printed once
        <div key={order} className={`printed-page ${paper}-${orientation}`}>
          <PageDrawing page={page} />
        </div>
      )),
    ),
  );
  document.body.append(place);
  document.body.classList.add('printing');
  document.title = title;
  window.addEventListener('afterprint', () => clearLast(), { once: true });
}

/** Fetches the fonts of words that have not been on the screen: what is not shown loads none. */
async function fontsFor(text: string): Promise<void> {
  // Not in every browser, and a font that can't be had is replaced by the next.
  const fonts =
    'fonts' in document
      ? [400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px Inter`, text))
      : [];
  await Promise.allSettled(fonts);
}
