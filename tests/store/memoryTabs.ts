import type { ClaimEvents, MapTabs } from '#src/store/mapTabs.ts';

/** The tabs of a browser, in memory. */
export type MemoryTabs = {
  /** One more tab. */
  readonly tab: () => MemoryTab;
};

export type MemoryTab = MapTabs & {
  /** The tab is gone without a word, as in a crash. */
  readonly crash: () => void;
  /** While it is frozen it hears nothing. */
  isFrozen: boolean;
};

type Waiting = { readonly map: string; readonly tab: MemoryTab; readonly events: ClaimEvents };

/** `hasLocks`: false for a browser that can't say who may write. What is told arrives in the next turn. */
export function memoryTabs({ hasLocks = true }: { readonly hasLocks?: boolean } = {}): MemoryTabs {
  const holders = new Map<string, Waiting>();
  let queue: Waiting[] = [];
  const listeners = new Set<{ readonly map: string; readonly tab: MemoryTab; readonly heard: () => void }>();
  const tell = (call: () => void) => void Promise.resolve().then(call);

  function grantNext(map: string) {
    if (holders.has(map)) return;
    const next = queue.find((each) => each.map === map);
    if (next === undefined) return;
    queue = queue.filter((each) => each !== next);
    holders.set(map, next);
    tell(next.events.granted);
  }

  function drop(waiting: Waiting) {
    queue = queue.filter((each) => each !== waiting);
    if (holders.get(waiting.map) === waiting) holders.delete(waiting.map);
    grantNext(waiting.map);
  }

  function claim(tab: MemoryTab, map: string, events: ClaimEvents) {
    const waiting: Waiting = { map, tab, events };
    if (!hasLocks) {
      tell(events.granted);
      return { takeOver: () => undefined, release: () => undefined };
    }
    queue.push(waiting);
    grantNext(map);
    if (holders.get(map) !== waiting) tell(events.refused);
    return {
      takeOver: () => {
        const holder = holders.get(map);
        if (holder === undefined || holder === waiting) return;
        if (!holder.tab.isFrozen) {
          tell(holder.events.asked);
          return;
        }
        queue = [...queue.filter((each) => each !== waiting), holder];
        holders.set(map, waiting);
        tell(waiting.events.granted);
        tell(holder.events.lost);
      },
      release: () => drop(waiting),
    };
  }

  return {
    tab: () => {
      const tab: MemoryTab = {
        isFrozen: false,
        claim: (map, events) => claim(tab, map, events),
        isClaimed: (map) => Promise.resolve(holders.has(map)),
        wrote: (map) => {
          for (const each of listeners) if (each.map === map && each.tab !== tab) tell(each.heard);
        },
        onWrote: (map, heard) => {
          const listener = { map, tab, heard };
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        crash: () => {
          for (const each of listeners) if (each.tab === tab) listeners.delete(each);
          queue = queue.filter((each) => each.tab !== tab);
          for (const holder of holders.values()) if (holder.tab === tab) drop(holder);
        },
      };
      return tab;
    },
  };
}
