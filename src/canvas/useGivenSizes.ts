import { useStoreApi } from '@xyflow/react';
import { useState } from 'react';

/**
 * Keeps React Flow from measuring the symbols: their sizes and the ends of lines are given with them (`toFlow`). It
 * would do so all the same as soon as they are there, and render each of them once more. To be called before it is drawn.
 */
export function useGivenSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: measureNothing }));
}

function measureNothing() {}
