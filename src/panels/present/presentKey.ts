import type { Presenting } from '#src/store/editorState.ts';

/** What a key asks of the presentation. */
export type PresentWish =
  | { readonly wish: 'go'; readonly slide: number }
  | { readonly wish: 'detail'; readonly detail: Presenting['detail'] }
  | { readonly wish: 'compare' }
  | { readonly wish: 'point' };

/**
 * Arrows, Page up and down and Space for clickers, Home and End; 1, 2, 3 for the detail; L to point, C for before and
 * after. Undefined for all other keys, and for those held with Ctrl, Alt or ⌘, which are the browser's.
 */
export function presentWish(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  slide: number,
  count: number,
): PresentWish | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const go = (wanted: number): PresentWish => ({
    wish: 'go',
    slide: Math.max(0, Math.min(count - 1, wanted)),
  });
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return go(slide + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return go(slide - 1);
    case ' ':
      return go(slide + (event.shiftKey ? -1 : 1));
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case '1':
      return { wish: 'detail', detail: 1 };
    case '2':
      return { wish: 'detail', detail: 2 };
    case '3':
      return { wish: 'detail', detail: 3 };
    default:
      return wishOfLetter(event.code);
  }
}

/** By its place, so that it is the same key with every alphabet. */
function wishOfLetter(code: string): PresentWish | undefined {
  if (code === 'KeyC') return { wish: 'compare' };
  return code === 'KeyL' ? { wish: 'point' } : undefined;
}
