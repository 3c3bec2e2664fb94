import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { titleOf } from '#src/store/library/manageMaps.ts';

export type MapOrder = 'changed' | 'made' | 'title';

export const mapOrders: readonly { readonly value: MapOrder; readonly label: string }[] = [
  { value: 'changed', label: 'Last changed' },
  { value: 'made', label: 'Newest' },
  { value: 'title', label: 'Name' },
];

/** The maps whose title has all the words that were typed, in any order and spelling of letters, in this order. */
export function sortMaps(
  maps: readonly StoredMapSummary[],
  typed: string,
  order: MapOrder,
): readonly StoredMapSummary[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = maps.filter((map) => {
    const title = plain(titleOf(map));
    return words.every((word) => title.includes(word));
  });
  return found.toSorted((a, b) => {
    if (order === 'title') return titleOf(a).localeCompare(titleOf(b), undefined, { numeric: true });
    return order === 'made' ? b.createdAt - a.createdAt : b.savedAt - a.savedAt;
  });
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
