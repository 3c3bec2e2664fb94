import type { ComparedItem } from './compareItems.ts';

/**
 * Which item before is which after, by the item after. Symbols by their id. Connections by what they join first, their id
 * deciding between several, so that one that was drawn anew is the same; then by their id, where one end stayed.
 */
export function matchItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): ReadonlyMap<ComparedItem, ComparedItem> {
  const partners = new Map<ComparedItem, ComparedItem>();
  const free = new Set(before);
  const pair = (keyOf: (item: ComparedItem) => string, isSame: typeof sharesEnd = always) => {
    const byKey = new Map<string, ComparedItem[]>();
    for (const item of free) {
      const key = keyOf(item);
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [item]);
      else others.push(item);
    }
    for (const item of after) {
      if (partners.has(item)) continue;
      const old = byKey.get(keyOf(item))?.find((each) => free.has(each));
      if (old === undefined || !isSame(old, item)) continue;
      partners.set(item, old);
      free.delete(old);
    }
  };
  pair((item) => `${endsOf(item)} ${item.id}`);
  pair((item) => endsOf(item) || item.id);
  pair(({ id }) => id, sharesEnd);
  return partners;
}

const always = () => true;

/** Ids may hold spaces: the length of the first says where the second begins. */
function endsOf({ ends }: ComparedItem): string {
  return ends === undefined ? '' : `${ends[0].length} ${ends[0]} ${ends[1]}`;
}

function sharesEnd(before: ComparedItem, after: ComparedItem): boolean {
  return before.ends?.[0] === after.ends?.[0] || before.ends?.[1] === after.ends?.[1];
}
