import type { CardWay } from './nextCell.ts';

/** The card that an arrow key leads to: the nearest in that direction, sideways ways counting double. */
export function nearestCard(from: HTMLElement, way: CardWay): HTMLElement | undefined {
  const board = from.closest('[data-board]');
  const start = middle(from);
  let best: HTMLElement | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const card of board?.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
    const there = middle(card);
    const dx = there.x - start.x;
    const dy = there.y - start.y;
    const isAcross = way === 'left' || way === 'right';
    const ahead = isAcross ? dx : dy;
    const forwards = way === 'right' || way === 'down' ? ahead : -ahead;
    const length = forwards + 2 * Math.abs(isAcross ? dy : dx);
    if (card === from || forwards <= 1 || length >= shortest) continue;
    best = card;
    shortest = length;
  }
  return best;
}

function middle(element: HTMLElement) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
