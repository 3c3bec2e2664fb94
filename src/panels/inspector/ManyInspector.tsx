import type { JsonObject } from '#src/lib/json.ts';
import type { MapEdge, MapNode } from '#src/model/document.ts';
import { sameJson } from '#src/model/sameJson.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { FieldForm, type OpenSections } from './FieldForm.tsx';
import { GroupActions } from './GroupActions.tsx';
import styles from './Inspector.module.css';
import { useMapEdits } from './useMapEdits.ts';

type ManyInspectorProps = {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly sections: OpenSections;
};

/** Several things: the fields they share, and what can be done with them as a group. */
export function ManyInspector({ nodes, edges, sections }: ManyInspectorProps) {
  const { changeNodes } = useMapEdits();
  const [first] = nodes;
  const kind = first === undefined ? undefined : nodeKindOf(first.kind);
  const isOneKind = kind !== undefined && nodes.every((node) => nodeKindOf(node.kind) === kind);
  const shared = sharedData(nodes);
  return (
    <>
      <header className={styles['header']}>
        <div className={styles['kindLine']}>Selected</div>
        <h2 className={styles['heading']}>{countWords(nodes.length, edges.length)}</h2>
      </header>
      <GroupActions />
      {isOneKind && edges.length === 0 && (
        <FieldForm
          id={nodes.map((node) => node.id).join(' ')}
          fields={kind.fields}
          data={shared.data}
          mixed={shared.mixed}
          without={Object.keys(kind.fields).slice(0, 1)}
          sections={sections}
          onChange={(name, patch) => changeNodes(nodes, name, patch)}
        />
      )}
      {!isOneKind && nodes.length > 0 && (
        <p className={styles['quiet']}>Select symbols of one kind to edit their fields together.</p>
      )}
    </>
  );
}

/** What all of them say, and the names of the fields in which they differ. */
export function sharedData(nodes: readonly MapNode[]): {
  readonly data: JsonObject;
  readonly mixed: ReadonlySet<string>;
} {
  const [first, ...others] = nodes;
  const names = new Set(nodes.flatMap((node) => Object.keys(node.data)));
  const mixed = new Set(
    [...names].filter((name) => others.some((node) => !sameJson(node.data[name], first?.data[name]))),
  );
  const data = Object.fromEntries(Object.entries(first?.data ?? {}).filter(([name]) => !mixed.has(name)));
  return { data, mixed };
}

function countWords(nodes: number, edges: number): string {
  const parts = [
    nodes === 0 ? '' : nodes === 1 ? '1 symbol' : `${nodes} symbols`,
    edges === 0 ? '' : edges === 1 ? '1 connection' : `${edges} connections`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
