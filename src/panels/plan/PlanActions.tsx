import { Ellipsis } from 'lucide-react';
import type { PlannedIdea } from '#src/analysis/plan/actionPlan.ts';
import { applyInNewState, applyTo, parkOnes, unpark } from '#src/commands/ideaWork.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import styles from './PlanView.module.css';
import { showIdea } from './showIdea.ts';
import { type PlanEdits, usePlanEdits } from './usePlanEdits.ts';

/** What can be done with an idea: put its figures into a state, look at it, put it aside or back, delete it. */
export function PlanActions({ row }: { readonly row: PlannedIdea }) {
  const editor = useEditor();
  const edits = usePlanEdits();
  const states = useEditorState(({ document }) => document.states);
  const targets = states.filter(({ kind }) => kind !== 'current');
  return (
    <span className={styles['actions']}>
      {row.changes.length > 0 && (
        <Menu
          label={`Apply ${row.idea} to`}
          size="s"
          align="end"
          title="Put the expected figures into a state"
          entries={applyEntries(editor, row, targets)}
        >
          Apply
        </Menu>
      )}
      <Menu
        label={row.idea}
        aria-label={`More about ${row.idea}`}
        tone="quiet"
        size="s"
        align="end"
        entries={moreEntries(editor, row, edits)}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu>
    </span>
  );
}

function applyEntries(
  editor: Editor,
  row: PlannedIdea,
  states: readonly { readonly id: string; readonly name: string }[],
): readonly MenuEntry[] {
  const chosen = states.map(({ id, name }) => {
    const isThere = row.appliedIn.some((state) => state.id === id);
    return entry(id, isThere ? `${name}: so already` : name, () => applyTo(editor, row.id, id));
  });
  const made = entry('new', 'A new future state', () => applyInNewState(editor, row.id));
  return chosen.length === 0 ? [made] : [...chosen, { type: 'separator', id: 'line' }, made];
}

function moreEntries(editor: Editor, row: PlannedIdea, edits: PlanEdits): readonly MenuEntry[] {
  const { id, target } = row;
  const first: readonly MenuEntry[] = row.isParked
    ? [entry('unpark', 'Put on the map', () => unpark(editor, id))]
    : [
        entry('show', 'Show on the map', () => showIdea(editor, id)),
        entry('park', 'Move to the parking lot', () => parkOnes(editor, new Set([id]))),
      ];
  const about =
    target === undefined ? [] : [entry('about', `Show ${target.name}`, () => showIdea(editor, target.id))];
  return [
    ...first,
    ...about,
    { type: 'separator', id: 'line' },
    entry('delete', 'Delete', () => edits.remove(row)),
  ];
}

function entry(id: string, label: string, run: () => void): MenuEntry {
  return { type: 'item', id, label, run };
}
