import { useMemo } from 'react';
import type { MetricContext } from '#src/analysis/metric.ts';
import { useActiveState, useEditorState } from '#src/store/useEditor.tsx';

/** The map and the state that the figures are about. */
export function useMetricContext(): MetricContext {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  return useMemo(() => ({ document, state }), [document, state]);
}
