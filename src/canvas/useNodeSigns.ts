import { useMemo } from 'react';
import type { Finding } from '#src/analysis/analysis.ts';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { useFetched } from '#src/store/useFetched.ts';
import { useFindings } from '#src/store/useFindings.ts';
import type { Mark } from './toFlow.ts';

/** All measures: only one that is explained is asked what it is made of. */
export const metricsCode = fetchedOnce(() => import('#src/analysis/metrics/index.ts'));

/** What the analysis says about nodes, as it is shown on them. */
export type NodeSigns = {
  readonly marks: ReadonlyMap<string, Mark>;
  /** The nodes that the explained measure is made of; undefined while none is explained. */
  readonly lit: ReadonlySet<string> | undefined;
};

export function useNodeSigns(): NodeSigns {
  const analysis = useAnalysis();
  const state = useActiveState();
  const document = useEditorState((editor) => editor.document);
  const explained = useEditorState((editor) => editor.explained);
  const findings = useFindings();
  const marks = useMemo(() => marksOf(findings), [findings]);
  const measures = useFetched(metricsCode, explained !== undefined);
  return useMemo(() => {
    const metric = explained === undefined ? undefined : measures?.metricOf(explained);
    const contributions = metric?.contributions(analysis, { document, state });
    const lit = contributions?.filter(({ value }) => value !== 0).map(({ node }) => node);
    return { marks, lit: lit === undefined ? undefined : new Set(lit) };
  }, [analysis, document, state, explained, marks, measures]);
}

/** Errors and warnings by node, the worst severity first; hints and what the team lets stand are for the panels. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const open = findings.filter(({ waived }) => waived === undefined);
  const worstFirst = [
    ...open.filter(({ severity }) => severity === 'error'),
    ...open.filter(({ severity }) => severity === 'warning'),
  ];
  for (const { severity, message, advice, nodes } of worstFirst) {
    for (const node of new Set(nodes)) {
      const before = marks.get(node);
      const words = `${message} ${advice}`.trim();
      marks.set(node, {
        severity: before?.severity ?? severity,
        title: before === undefined ? words : `${before.title}\n${words}`,
      });
    }
  }
  return marks;
}
