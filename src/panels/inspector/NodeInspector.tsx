import { ChevronDown } from 'lucide-react';
import type { StateAnalysis } from '#src/analysis/analysis.ts';
import type { MapNode } from '#src/model/document.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { ideaFields } from '#src/model/ideaFields.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { isInFlow } from '#src/model/nodeRole.ts';
import type { Fields } from '#src/notation/field.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';
import { KindIcon } from '#src/panels/palette/KindIcon.tsx';
import { activeState } from '#src/store/editorState.ts';
import { useActiveState, useAnalysis, useEditor } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { TextInput } from '#src/ui/TextInput.tsx';
import { FieldForm, type OpenSections } from './FieldForm.tsx';
import { insideSentence } from './fieldWords.ts';
import styles from './Inspector.module.css';
import { NodeRemarks } from './NodeRemarks.tsx';
import { outgoingShares, shareOf } from './outgoingShares.ts';
import { asText } from './readValue.ts';
import { ShareEditor } from './ShareEditor.tsx';
import { useMapEdits } from './useMapEdits.ts';

type NodeInspectorProps = { readonly node: MapNode; readonly sections: OpenSections };

/** One symbol: what it is, its name, its fields, where its units go, and what the map says about it. */
export function NodeInspector({ node, sections }: NodeInspectorProps) {
  const kind = nodeKindOf(node.kind);
  const { changeNodes } = useMapEdits();
  const analysis = useAnalysis();
  const state = useActiveState();
  const { idea } = kind.details(node.data);
  const fields = idea === undefined ? kind.fields : ideaFields(state, idea);
  const headingName = headingField(kind.fields);
  const heading = headingName === undefined ? undefined : kind.fields[headingName];
  return (
    <>
      <header className={styles['header']}>
        <h2 className="visually-hidden">{nodeName(node)}</h2>
        <div className={styles['kindLine']}>
          <KindMenu node={node} kind={kind} />
          <span className={styles['place']}>{placeInFlow(node, kind, analysis)}</span>
        </div>
        {headingName !== undefined && heading?.type === 'text' && (
          <TextInput
            className={styles['name']}
            label={heading.label}
            placeholder={`${kind.title} without a name`}
            maxLength={heading.maxLength}
            value={asText(node.data[headingName]) ?? ''}
            onChange={(text) => changeNodes([node], headingName, { [headingName]: text })}
          />
        )}
      </header>
      <FieldForm
        id={node.id}
        fields={fields}
        data={node.data}
        without={headingName === undefined ? [] : [headingName]}
        sections={sections}
        onChange={(name, patch) => changeNodes([node], name, patch)}
      >
        <NodeSplit node={node} />
        <NodeRemarks node={node} />
      </FieldForm>
    </>
  );
}

/** Shares are worth showing where there is a choice, or something leaves. */
function NodeSplit({ node }: { readonly node: MapNode }) {
  const { edges } = outgoingShares(useActiveState(), node);
  const hasChoice = edges.length > 1 || edges.some((edge) => shareOf(edge) !== undefined);
  return hasChoice ? <ShareEditor node={node} /> : undefined;
}

function KindMenu({ node, kind }: { readonly node: MapNode; readonly kind: NodeKind }) {
  const editor = useEditor();
  const entries = nodeKinds
    .filter((candidate) => candidate.inPalette)
    .map(
      (candidate): MenuEntry => ({
        type: 'item',
        id: candidate.id,
        label: candidate.title,
        icon: <KindIcon kind={candidate} size={16} />,
        checked: candidate === kind,
        run: () => {
          const label = `Turn ${nodeName(node)} into a ${insideSentence(candidate.title)}`;
          const { id } = activeState(editor.store.getState());
          editor.edit(label, (document) => changeNodeKind(document, id, node.id, candidate.id));
        },
      }),
    );
  return (
    <Menu
      label="Turn it into"
      aria-label={`${kind.title}: turn it into something else`}
      tone="quiet"
      size="s"
      className={styles['kind'] ?? ''}
      entries={entries}
    >
      {kind.title}
      <ChevronDown size={12} aria-hidden />
    </Menu>
  );
}

/** The one-line text that names a node: the first of its fields, where that is a text. */
function headingField(fields: Fields): string | undefined {
  const [name] = Object.keys(fields);
  const field = name === undefined ? undefined : fields[name];
  return field?.type === 'text' && field.multiline !== true ? name : undefined;
}

function placeInFlow(node: MapNode, kind: NodeKind, analysis: StateAnalysis): string {
  if (!isInFlow(kind.role)) return 'not in the flow';
  const figures = analysis.nodes.get(node.id);
  if (figures === undefined) return 'not in the flow yet';
  if (!figures.onClock) return 'in the shadow';
  return figures.visits === 0 ? 'nothing delivered passes here' : 'on the clock';
}
