import type { Rect, Size } from '#src/lib/geometry.ts';
import type { Viewport } from '#src/store/editorState.ts';

/** The canvas in the page; undefined where none is shown, and outside a browser. */
export function mapOnScreen(): HTMLElement | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLElement>('.react-flow') ?? undefined;
}

/** What is seen of the world, in world coordinates; undefined where no canvas is shown. */
export function seenWorld({ x, y, zoom, size = sizeOnScreen() }: Viewport): Rect | undefined {
  if (size === undefined) return undefined;
  return { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
}

function sizeOnScreen(): Size | undefined {
  const canvas = mapOnScreen();
  return canvas === undefined ? undefined : { width: canvas.clientWidth, height: canvas.clientHeight };
}
