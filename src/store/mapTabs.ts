/** What happens to a tab's claim to be the one that changes a map. */
export type ClaimEvents = {
  /** This tab may change the map now. */
  readonly granted: () => void;
  /** Another tab may; the claim waits until that one is closed, gives it up or is taken over. */
  readonly refused: () => void;
  /** Another tab takes over: what waits is to be written; then `release`. */
  readonly asked: () => void;
  /** It was taken away, since this tab did not answer. */
  readonly lost: () => void;
};

export type Claim = {
  /** Asks the tab that has it for it, and takes it where that one does not answer within a second. */
  readonly takeOver: () => void;
  /** Gives it up, or stops waiting for it. */
  readonly release: () => void;
};

/**
 * The tabs of this browser that have a map open. One at a time may change it: the first one, until it is closed or another
 * takes over. Where the browser can't say so, every tab is granted it, and only storage keeps them from writing over
 * each other.
 */
export type MapTabs = {
  readonly claim: (mapId: string, events: ClaimEvents) => Claim;
  /** Whether some tab may change this map, as far as the browser can say. */
  readonly isClaimed: (mapId: string) => Promise<boolean>;
  /** Tells the other tabs that the map was written. */
  readonly wrote: (mapId: string) => void;
  /** Hears of what other tabs wrote; gives back how to stop. */
  readonly onWrote: (mapId: string, heard: () => void) => () => void;
};
