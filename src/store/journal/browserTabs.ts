import { isJsonObject } from '#src/lib/json.ts';
import type { Claim, ClaimEvents, MapTabs } from '../mapTabs.ts';

/** Milliseconds that the tab that may write has to hand over. */
const handOverTime = 700;

type News = { readonly what: 'wrote' | 'take-over'; readonly map: string };

/** The tabs of this browser: Web Locks say who may write, a BroadcastChannel tells the news. Both may be missing. */
export function browserTabs(): MapTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('pullmap-maps');
  // Only on pages that came over a secure line, or from this computer.
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  const tell = (news: News) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origins
    channel?.postMessage(news);
  };
  const hear = (what: News['what'], map: string, heard: () => void) => {
    const listen = ({ data }: MessageEvent) => {
      if (isJsonObject(data) && data['what'] === what && data['map'] === map) heard();
    };
    channel?.addEventListener('message', listen);
    return () => channel?.removeEventListener('message', listen);
  };

  return {
    claim: (map, events) => {
      if (locks === undefined) {
        queueMicrotask(events.granted);
        return { takeOver: () => undefined, release: () => undefined };
      }
      return claimLock(locks, `pullmap-map:${map}`, events, {
        ask: () => tell({ what: 'take-over', map }),
        hear: (heard) => hear('take-over', map, heard),
      });
    },
    isClaimed: async (map) => {
      const { held = [] } = (await locks?.query()) ?? {};
      return held.some(({ name }) => name === `pullmap-map:${map}`);
    },
    wrote: (map) => tell({ what: 'wrote', map }),
    onWrote: (map, heard) => hear('wrote', map, heard),
  };
}

function claimLock(
  locks: LockManager,
  name: string,
  events: ClaimEvents,
  tabs: { readonly ask: () => void; readonly hear: (heard: () => void) => () => void },
): Claim {
  let waiting = new AbortController();
  let letGo: (() => void) | undefined;
  let isOver = false;
  const stopHearing = tabs.hear(() => {
    if (letGo !== undefined) events.asked();
  });

  /** Holds the lock until it is let go. */
  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      if (isOver) resolve();
      else events.granted();
    });
  /** Waiting was given up, or the lock was taken away. */
  const ended = () => {
    if (isOver || letGo === undefined) return;
    letGo = undefined;
    events.lost();
    wait();
  };
  const wait = () => {
    waiting = new AbortController();
    void locks.request(name, { signal: waiting.signal }, hold).catch(ended);
  };

  void locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock !== null) return hold();
      if (!isOver) events.refused();
      wait();
      return undefined;
    })
    .catch(ended);

  return {
    takeOver: () => {
      if (letGo !== undefined) return;
      tabs.ask();
      setTimeout(() => {
        if (letGo !== undefined || isOver) return;
        waiting.abort();
        void locks.request(name, { steal: true }, hold).catch(ended);
      }, handOverTime);
    },
    release: () => {
      isOver = true;
      stopHearing();
      waiting.abort();
      letGo?.();
    },
  };
}
