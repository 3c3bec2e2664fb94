import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Point } from '#src/lib/geometry.ts';

/** A connection being drawn, or one of whose ends is being moved: one end is fixed, the other follows the pointer. */
export type LooseEnd = {
  /** The node at the fixed end. */
  readonly fixed: string;
  /** Which end is loose. */
  readonly end: 'from' | 'to';
  /** The edge whose end is moved; undefined for a new one. */
  readonly edgeId: string | undefined;
  /** Where the pointer is, in world coordinates. */
  readonly at: Point;
  /** The node under the pointer. */
  readonly over: string | undefined;
  /** The kind it gets there; undefined while there is no node, or it is refused. */
  readonly kind: string | undefined;
};

/** Holds the loose end outside React's tree, so that drawing a connection renders its preview and nothing else. */
export type LooseEndStore = {
  readonly get: () => LooseEnd | undefined;
  readonly set: (looseEnd: LooseEnd | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createLooseEndStore(): LooseEndStore {
  const listeners = new Set<() => void>();
  let current: LooseEnd | undefined;
  return {
    get: () => current,
    set: (looseEnd) => {
      current = looseEnd;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** One store for each canvas. */
export const LooseEndContext = createContext<LooseEndStore | undefined>(undefined);

/** The canvas's store; outside a canvas it throws. */
export function useLooseEndStore(): LooseEndStore {
  const store = useContext(LooseEndContext);
  if (store === undefined) throw new Error('useLooseEndStore outside a canvas');
  return store;
}

/** The connection being drawn, if any. */
export function useLooseEnd(): LooseEnd | undefined {
  const store = useLooseEndStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
