import type { MapNode } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import styles from './EntryList.module.css';

/** The names of steps as buttons that select them on the map. */
export function StepLinks({ label, nodes }: { readonly label: string; readonly nodes: readonly MapNode[] }) {
  const editor = useEditor();
  if (nodes.length === 0) return undefined;
  return (
    <fieldset aria-label={label} className={styles['uses']}>
      {nodes.map((node) => (
        <Button key={node.id} size="s" onClick={() => editor.select({ nodes: new Set([node.id]) })}>
          {nodeName(node)}
        </Button>
      ))}
    </fieldset>
  );
}
