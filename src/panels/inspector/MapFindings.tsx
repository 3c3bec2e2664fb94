import type { Finding } from '#src/analysis/analysis.ts';
import { overlaps, unionOf } from '#src/lib/geometry.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { bySeverity, FindingCard } from './FindingList.tsx';
import styles from './Remarks.module.css';

/** All that the map says about itself; each leads to what it is about. */
export function MapFindings() {
  const editor = useEditor();
  const findings = bySeverity(useFindings());
  if (findings.length === 0) return undefined;
  return (
    <section className={styles['section']} aria-labelledby="map-findings">
      <h2 id="map-findings" className={styles['heading']}>
        What the map says
      </h2>
      <ul className={styles['list']}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.nodes.join(' ')} ${finding.edges?.join(' ') ?? ''}`}>
            <FindingCard
              finding={finding}
              onChoose={isAboutSomething(finding) ? () => showFinding(editor, finding) : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isAboutSomething(finding: Finding): boolean {
  return finding.nodes.length + (finding.edges?.length ?? 0) > 0;
}

/** Selects what the finding is about, and looks there when it is out of sight. */
function showFinding(editor: Editor, finding: Finding): void {
  editor.select({ nodes: new Set(finding.nodes), edges: new Set(finding.edges ?? []) });
  const state = editor.store.getState();
  const { x, y, zoom, size } = state.viewport;
  const nodes = activeState(state).nodes.filter((node) => finding.nodes.includes(node.id));
  const bounds = unionOf(nodes.map(nodeBounds));
  if (size === undefined || bounds === undefined) return;
  const seen = { x: -x / zoom, y: -y / zoom, width: size.width / zoom, height: size.height / zoom };
  if (!overlaps(bounds, seen)) editor.requestView('fit-selection');
}
