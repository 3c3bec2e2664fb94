import { Panel } from '@xyflow/react';
import { memo } from 'react';
import { activeState, type EditorState } from '#src/store/editorState.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './Canvas.module.css';

/** While a tool is armed: what the next click does, and how to stop (there is no Escape key on a touch screen). */
export const ToolHint = memo(function ToolHint() {
  const editor = useEditor();
  const hint = useEditorState(hintOf);
  return (
    <Panel position="top-center" className={styles['hintPanel'] ?? ''}>
      {hint !== undefined && (
        <div className={styles['hint']}>
          <output>{hint}</output>
          <Button size="s" onClick={() => editor.setTool({ tool: 'select' })}>
            Stop
          </Button>
        </div>
      )}
    </Panel>
  );
});

function hintOf(state: EditorState): string | undefined {
  const { tool } = state;
  // The question says it already.
  if (state.prompt !== undefined) return undefined;
  switch (tool.tool) {
    case 'select':
      return undefined;
    case 'place':
      return isTouched()
        ? `Tap where the ${nodeKindOf(tool.kind).title.toLowerCase()} goes.`
        : `Click where the ${nodeKindOf(tool.kind).title.toLowerCase()} goes, or press Enter.`;
    case 'connect': {
      const from = activeState(state).nodes.find((node) => node.id === tool.from);
      return from === undefined
        ? 'Choose where the connection starts.'
        : `Choose where it leads from “${nodeName(from)}”.`;
    }
  }
}

function isTouched(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}
