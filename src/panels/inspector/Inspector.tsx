import { useDeferredValue, useState } from 'react';
import type { FieldSection } from '#src/notation/field.ts';
import { selectedEdges, selectedNodes } from '#src/store/selection.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { EdgeInspector } from './EdgeInspector.tsx';
import type { OpenSections } from './FieldForm.tsx';
import styles from './Inspector.module.css';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';

/** What is selected, as a form; the map itself when nothing is. */
export function Inspector() {
  // Another form is built after the map has been drawn: whoever types a stream does not wait for it.
  const selection = useDeferredValue(useEditorState((state) => state.selection));
  const nodes = useEditorState((state) => selectedNodes({ ...state, selection }), isSameList);
  const edges = useEditorState((state) => selectedEdges({ ...state, selection }), isSameList);
  const sections = useOpenSections();
  const [node] = nodes;
  const [edge] = edges;
  const count = nodes.length + edges.length;
  return (
    <div className={styles['inspector']}>
      {count === 0 && <MapInspector />}
      {count === 1 && node !== undefined && <NodeInspector key={node.id} node={node} sections={sections} />}
      {count === 1 && edge !== undefined && <EdgeInspector key={edge.id} edge={edge} sections={sections} />}
      {count > 1 && <ManyInspector nodes={nodes} edges={edges} sections={sections} />}
    </div>
  );
}

function useOpenSections(): OpenSections {
  const [open, setOpen] = useState<ReadonlySet<FieldSection>>(new Set(['flow']));
  return {
    open,
    toggle: (section, isOpen) =>
      setOpen(
        (before) =>
          new Set([...[...before].filter((each) => each !== section), ...(isOpen ? [section] : [])]),
      ),
  };
}

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index]);
}
