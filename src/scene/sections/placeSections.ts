import type { Scene } from '../scene.ts';
import type { Section, SectionAbout } from './section.ts';

/** Between what stands under the map and what is above it. */
export const sectionGap = 32;
const columnGap = 48;
/** Less is too narrow for a table with a sentence in its heading. */
const narrowestHalf = 680;

type Place = { readonly left: number; readonly top: number; readonly width: number };
type Placed = Scene['sections'][number];

/**
 * Sections one under the other from `top` on, those that are narrow two and two beside each other where there is room; so
 * the picture stays wider than high as long as it can. What has nothing to say takes no place.
 */
export function placeSections(
  chosen: readonly Section[],
  about: SectionAbout,
  place: Place,
): Scene['sections'] {
  const half = (place.width - columnGap) / 2;
  let top = place.top;
  let waiting: Placed | undefined;
  const placed: Placed[] = [];
  const goBelow = (block: Placed) => {
    top = Math.max(top, block.bounds.y + block.bounds.height + sectionGap);
  };
  for (const section of chosen) {
    const isHalf = section.isNarrow === true && half >= narrowestHalf;
    if (waiting !== undefined && !isHalf) {
      goBelow(waiting);
      waiting = undefined;
    }
    const left = place.left + (waiting === undefined ? 0 : half + columnGap);
    const block = section.draw({ ...about, left, top, width: isHalf ? half : place.width });
    if (block === undefined) continue;
    const drawn = { id: section.id, ...block };
    placed.push(drawn);
    if (isHalf && waiting === undefined) {
      waiting = drawn;
    } else {
      if (waiting !== undefined) goBelow(waiting);
      goBelow(drawn);
      waiting = undefined;
    }
  }
  return placed;
}
