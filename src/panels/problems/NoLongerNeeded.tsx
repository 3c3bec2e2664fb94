import { checks } from '#src/analysis/checks/index.ts';
import type { MapState, Waiver } from '#src/model/document.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { useActiveState, useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { SidePart } from '#src/ui/SidePage.tsx';
import styles from './ProblemsPanel.module.css';

/** Reasons why something was left as it is that is no longer there: they can go. */
export function NoLongerNeeded({ waivers }: { readonly waivers: readonly Waiver[] }) {
  const editor = useEditor();
  const state = useActiveState();
  if (waivers.length === 0) return undefined;
  const remove = (ids: readonly string[]) => {
    const label = ids.length === 1 ? 'Remove a reason' : 'Remove reasons';
    editor.edit(label, (document) => unwaive(document, state.id, ids));
  };
  return (
    <SidePart
      title={`No longer needed (${waivers.length})`}
      actions={
        waivers.length > 1 && (
          <Button size="s" tone="quiet" onClick={() => remove(waivers.map(({ id }) => id))}>
            Remove all
          </Button>
        )
      }
    >
      <ul className={styles['list']}>
        {waivers.map((waiver) => (
          <li key={waiver.id} className={styles['unneeded']}>
            <p className={styles['words']}>
              {titleOf(waiver)}
              {placeOf(waiver, state)}: {waiver.reason ?? 'no reason'}
            </p>
            <Button size="s" tone="quiet" onClick={() => remove([waiver.id])}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </SidePart>
  );
}

function titleOf({ check }: Waiver): string {
  return checks.find(({ code }) => code === check)?.title ?? check;
}

function placeOf({ subject }: Waiver, state: MapState): string {
  const node = state.nodes.find(({ id }) => id === subject);
  return node === undefined ? '' : ` at “${nodeName(node)}”`;
}
