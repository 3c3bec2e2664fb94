import { useMemo } from 'react';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixSummary } from './MatrixSummary.tsx';
import styles from './NeedsView.module.css';
import { needsMatrix } from './needsMatrix.ts';

/** Which steps serve which needs: a cell for each pair, and the gaps both ways. */
export function NeedsView() {
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const matrix = useMemo(() => needsMatrix(document, state), [document, state]);
  return (
    <div className={styles['view']}>
      <MatrixSummary matrix={matrix} />
      {matrix.needs.length === 0 ? (
        <NoNeeds />
      ) : matrix.steps.length === 0 ? (
        <NoSteps />
      ) : (
        <MatrixGrid matrix={matrix} />
      )}
    </div>
  );
}

function NoNeeds() {
  const editor = useEditor();
  return (
    <EmptyState
      title="What does the customer value?"
      actions={
        <Button tone="primary" onClick={() => editor.setPanel('customer')}>
          Write down their needs
        </Button>
      }
    >
      Each need becomes a row here, so that you see which steps serve it and which serve none.
    </EmptyState>
  );
}

function NoSteps() {
  const editor = useEditor();
  return (
    <EmptyState
      title="No steps yet"
      actions={
        <Button tone="primary" onClick={() => editor.setView('map')}>
          Draw the first step
        </Button>
      }
    >
      Each step becomes a column here.
    </EmptyState>
  );
}
