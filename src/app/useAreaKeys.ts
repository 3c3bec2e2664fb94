import { useEffect } from 'react';

/** Goes from area to area of the page, as in other programs; with Shift backwards. It works while typing, too. */
export const areaKey = 'F6';

/** The landmarks from the map on: what is selected there is looked at in the details, which come next. */
const areas = ['main', 'aside', 'footer', 'header', 'nav'];
const focusable =
  'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href]';

/**
 * Takes the focus to the next area, without passing through everything in between: Tab on the map selects the next
 * symbol, so it would never reach the details of this one.
 */
export function useAreaKeys() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && isField(event.target)) backToMap(event);
      if (event.key !== areaKey || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      moveFocus(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function moveFocus(step: 1 | -1) {
  const shown = areas.flatMap((area) => document.querySelector<HTMLElement>(`[data-areas] > ${area}`) ?? []);
  const here = shown.findIndex((area) => area.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  for (let by = 1; by <= shown.length; by += 1) {
    const next = firstIn(shown.at((from + step * by) % shown.length));
    // An area whose content is still on its way has nothing to go to.
    if (next !== undefined) return next.focus();
  }
}

/** What is selected in an area, the first symbol of the map, or whatever else can have the focus. */
function firstIn(area: HTMLElement | undefined): HTMLElement | undefined {
  const selected = area?.querySelector<HTMLElement>('.react-flow__node.selected, .react-flow__edge.selected');
  const map =
    area?.querySelector<HTMLElement>('.react-flow__node') ?? area?.querySelector<HTMLElement>('[data-map]');
  return selected ?? map ?? area?.querySelector<HTMLElement>(focusable) ?? undefined;
}

/** Escape in a field of the details leads back to what they are about; a text that was changed is put back first. */
function backToMap(event: KeyboardEvent) {
  const selected = document.querySelector<HTMLElement>(
    '.react-flow__node.selected, .react-flow__edge.selected',
  );
  if (selected === null) return;
  event.preventDefault();
  selected.focus();
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('aside input, aside textarea, aside select');
}
