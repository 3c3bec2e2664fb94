import { ArrowLeftRight, Trash2 } from 'lucide-react';
import type { MapEdge, MapState } from '#src/model/document.ts';
import { canConnect } from '#src/model/canConnect.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import { reverseEdge } from '#src/model/edits/reverseEdge.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { carriesUnits } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { useFindings } from '#src/store/useFindings.ts';
import { Button } from '#src/ui/Button.tsx';
import { EdgeFacts } from './EdgeFacts.tsx';
import { EdgeKindSelect } from './EdgeKindSelect.tsx';
import { FieldForm, type OpenSections } from './FieldForm.tsx';
import { bySeverity, FindingCard, findingKey } from './FindingList.tsx';
import { insideSentence } from './fieldWords.ts';
import styles from './Inspector.module.css';
import { shareField, ShareEditor } from './ShareEditor.tsx';
import { useMapEdits } from './useMapEdits.ts';

type EdgeInspectorProps = { readonly edge: MapEdge; readonly sections: OpenSections };

/** One connection: its kind, the split it is a part of, its own fields. */
export function EdgeInspector({ edge, sections }: EdgeInspectorProps) {
  const state = useActiveState();
  const { changeEdge } = useMapEdits();
  const kind = edgeKindOf(edge.kind);
  const from = state.nodes.find((node) => node.id === edge.from);
  const findings = useFindings().filter((finding) => finding.edges?.includes(edge.id));
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['kindLine']}>Connection</div>
        <h2 className={styles['heading']}>
          {endName(state, edge.from)} → {endName(state, edge.to)}
        </h2>
      </header>
      <div className={styles['rows']}>
        <EdgeKindSelect edge={edge} />
      </div>
      <FieldForm
        id={edge.id}
        fields={kind.fields}
        data={edge.data}
        without={carriesUnits(kind.role) ? [shareField] : []}
        sections={sections}
        onChange={(name, patch) => changeEdge(edge, name, patch)}
      >
        {from !== undefined && carriesUnits(kind.role) && <ShareEditor node={from} selected={edge.id} />}
        <EdgeFacts edge={edge} />
        {bySeverity(findings).map((finding) => (
          <FindingCard key={findingKey(finding)} finding={finding} />
        ))}
      </FieldForm>
      <EdgeActions edge={edge} />
    </>
  );
}

function EdgeActions({ edge }: { readonly edge: MapEdge }) {
  const editor = useEditor();
  const state = useActiveState();
  const reversed = canConnect(state, edge.to, edge.from, edge.kind, edge.id);
  const title = insideSentence(edgeKindOf(edge.kind).title);
  return (
    <div className={styles['actions']}>
      <Button
        aria-disabled={!reversed.ok}
        title={reversed.ok ? undefined : reversed.problem}
        onClick={() => {
          if (reversed.ok) editor.edit(`Reverse ${title}`, (map) => reverseEdge(map, state.id, edge.id));
          else editor.notify({ tone: 'warning', text: reversed.problem });
        }}
      >
        <ArrowLeftRight size={15} aria-hidden /> Reverse
      </Button>
      <Button
        tone="danger"
        onClick={() =>
          editor.edit(`Delete ${title}`, (map) => removeItems(map, state.id, { edges: [edge.id] }))
        }
      >
        <Trash2 size={15} aria-hidden /> Delete
      </Button>
    </div>
  );
}

function endName(state: MapState, nodeId: string): string {
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  return node === undefined ? '?' : nodeName(node);
}
