/** Longer than a browser takes from the key to what it pastes; not so long that a menu would seem to wait. */
const patience = 50;

/** What the browser hands over with a key that pastes. It may be had without asking the user, unlike the clipboard itself. */
export type PastedByKey = { readonly file: File } | { readonly file?: never; readonly text: string };

/**
 * The file that is being pasted, copied as a file: a map, or a picture that may carry one. Undefined where there is none,
 * and for what programs put there beside a table or a page that was copied.
 */
export function pastedFile({ clipboardData }: ClipboardEvent): File | undefined {
  if (clipboardData === null || clipboardData.types.includes('text/html')) return undefined;
  return clipboardData.files[0];
}

/** What the key that was just pressed pastes; undefined where no key was pressed, as from a menu. */
export function pastedByKey(): Promise<PastedByKey | undefined> {
  if (typeof window === 'undefined') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const answer = (event?: ClipboardEvent) => {
      clearTimeout(timer);
      window.removeEventListener('paste', answer, { capture: true });
      resolve(event === undefined ? undefined : contentOf(event));
    };
    const timer = setTimeout(answer, patience);
    window.addEventListener('paste', answer, { capture: true });
  });
}

function contentOf(event: ClipboardEvent): PastedByKey | undefined {
  const file = pastedFile(event);
  if (file !== undefined) return { file };
  // Nothing is had from it once its moment is over.
  const text = event.clipboardData?.getData('text/plain');
  return text === undefined ? undefined : { text };
}
