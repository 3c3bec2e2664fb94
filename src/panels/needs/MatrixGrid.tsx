import { useCallback, useEffect, useId, useRef } from 'react';
import { serveNeed } from '#src/model/edits/serveNeed.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { MatrixHeads } from './MatrixHeads.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './NeedsView.module.css';
import type { NeedsMatrix } from './needsMatrix.ts';
import { useMatrixKeys } from './useMatrixKeys.ts';

/** The needs as rows, the steps as columns; a press, Space or Enter says that a step serves a need, or no longer does. */
export function MatrixGrid({ matrix }: { readonly matrix: NeedsMatrix }) {
  const { needs, steps } = matrix;
  const keysId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const { place, onKeyDown, onFocus } = useMatrixKeys(grid, { rows: needs.length, columns: steps.length });
  const serve = useServing();
  // Whoever came here by a key has lost the focus with the drawing.
  useEffect(() => {
    if (document.activeElement === document.body)
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  return (
    <div className={styles['scroller']}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table worked by keys is a grid
        role="grid"
        aria-label="Needs and steps"
        aria-describedby={keysId}
        className={styles['matrix']}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <MatrixHeads steps={steps} active={place.row === 0 ? place.column : undefined} />
        <tbody>
          {needs.map((served, index) => (
            <MatrixRow
              key={served.need.id}
              served={served}
              row={index + 1}
              steps={steps}
              active={place.row === index + 1 ? place.column : undefined}
              onServe={serve}
            />
          ))}
        </tbody>
      </table>
      <p id={keysId} className="visually-hidden">
        Arrow keys go from cell to cell, Home and End to the ends of the row. Space or Enter says that the
        step serves the need, or no longer does. On the name of a step they select it on the map.
      </p>
    </div>
  );
}

/** Says that a step serves a need, or no longer does: one undoable step each. */
function useServing() {
  const editor = useEditor();
  return useCallback(
    (nodeId: string, need: string, isServed: boolean) => {
      const state = activeState(editor.store.getState());
      const node = state.nodes.find(({ id }) => id === nodeId);
      if (node === undefined) return;
      const label = `${nodeName(node)} ${isServed ? 'serves' : 'no longer serves'} ${need}`;
      editor.edit(label, (document) => serveNeed(document, state.id, nodeId, need, isServed));
    },
    [editor],
  );
}
