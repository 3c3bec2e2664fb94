/** Longer than a browser takes from the key to what it pastes; not so long that a menu would seem to wait. */
const patience = 50;

/**
 * The file that is being pasted, copied as a file: a map, or a picture that may carry one. Undefined where there is none,
 * and for what programs put there beside a table or a page that was copied.
 */
export function pastedFile({ clipboardData }: ClipboardEvent): File | undefined {
  if (clipboardData === null || clipboardData.types.includes('text/html')) return undefined;
  return clipboardData.files[0];
}

/** Whether the key that was just pressed pastes a file, which the page opens; false where no such thing happens at once. */
export function isFilePasted(): Promise<boolean> {
  if (typeof window === 'undefined') return Promise.resolve(false);
  return new Promise((resolve) => {
    const answer = (event?: ClipboardEvent) => {
      clearTimeout(timer);
      window.removeEventListener('paste', answer, { capture: true });
      resolve(event !== undefined && pastedFile(event) !== undefined);
    };
    const timer = setTimeout(answer, patience);
    window.addEventListener('paste', answer, { capture: true });
  });
}
