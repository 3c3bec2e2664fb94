import { Info } from 'lucide-react';
import type { MapNode } from '#src/model/document.ts';
import { useActiveState, useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { classNames } from '#src/ui/classNames.ts';
import { bySeverity, FindingCard, findingKey } from './FindingList.tsx';
import { nodeFacts, nodeRemarks } from './nodeRemarks.ts';
import styles from './Remarks.module.css';

/** What the map says at one node: its findings, what stands out, and its figures. */
export function NodeRemarks({ node }: { readonly node: MapNode }) {
  const analysis = useAnalysis();
  const state = useActiveState();
  const document = useEditorState((editor) => editor.document);
  const findings = bySeverity(useFindings().filter((finding) => finding.nodes.includes(node.id)));
  const remarks = nodeRemarks(node, analysis);
  const facts = nodeFacts(node, analysis, document, state);
  if (findings.length + remarks.length + facts.length === 0) return undefined;
  return (
    <section className={styles['section']} aria-labelledby="node-remarks" data-findings tabIndex={-1}>
      <h2 id="node-remarks" className={styles['heading']}>
        What the map says here
      </h2>
      {facts.length > 0 && (
        <dl className={styles['facts']}>
          {facts.map((fact) => [
            <dt key={`${fact.label} label`}>{fact.label}</dt>,
            <dd key={fact.label}>{fact.text}</dd>,
          ])}
        </dl>
      )}
      {findings.map((finding) => (
        <FindingCard key={findingKey(finding)} finding={finding} />
      ))}
      {remarks.map((remark) => (
        <div key={remark.strong} className={classNames(styles['card'])}>
          <Info size={15} className={styles['icon']} aria-hidden />
          <span className={styles['words']}>
            <b>{remark.strong}</b> {remark.text}
          </span>
        </div>
      ))}
    </section>
  );
}
