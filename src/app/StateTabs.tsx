import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MapState } from '#src/model/document.ts';
import { StateNameInput } from '#src/panels/StateNameInput.tsx';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { Segmented } from '#src/ui/Segmented.tsx';
import { commandEntries, commandsOfGroup } from './commandEntries.ts';
import styles from './StateSwitch.module.css';

/** More than these do not stand side by side in the head of the page. */
const mostTabs = 3;

type StateTabsProps = {
  /** Whether the button that stood in their place had the focus. */
  readonly takesFocus: () => boolean;
};

/** The states side by side, where there is room, and a menu with all of them and what can be done to them. */
export function StateTabs({ takesFocus }: StateTabsProps) {
  const editor = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current && takesFocus()) focusChosen(box.current);
    isFirst.current = false;
  }, [takesFocus]);
  const isNaming = useEditorState((state) => state.isNamingState);
  const states = useEditorState((state) => state.document.states, looksAlike);
  const id = useEditorState((state) => activeState(state).id);
  const name = states.find((state) => state.id === id)?.name ?? '';
  const hasTabs = states.length <= mostTabs;
  return (
    <div ref={box} className={styles['switch']}>
      {isNaming && <OpenName />}
      {!isNaming && hasTabs && (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the same is a command, in the menu beside it
        <div className={styles['tabs']} onDoubleClick={() => editor.setNamingState(true)}>
          <Segmented
            label="State"
            look="tabs"
            options={states.map((state) => ({
              value: state.id,
              label: shortName(state.name),
              help: state.name,
            }))}
            value={id}
            onChange={editor.setStateId}
          />
        </div>
      )}
      <Menu
        label="States"
        aria-label={`States: ${name}`}
        title="States"
        tone="quiet"
        align="end"
        className={classNames(styles['menu'], hasTabs && styles['beside'])}
        entries={entriesOf(editor)}
      >
        <span className={styles['name']}>{shortName(name)}</span>
        <ChevronDown size={14} aria-hidden />
      </Menu>
    </div>
  );
}

/** Milliseconds in which the menu that asked for it closes and gives the focus back to its button. */
const settling = 300;

/** The name open for typing in place of the tabs, until it is left. */
function OpenName() {
  const editor = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const isSettled = useRef(false);
  useEffect(() => {
    take(box.current);
    const timer = setTimeout(() => {
      isSettled.current = true;
    }, settling);
    return () => clearTimeout(timer);
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears when its field is left
    <div
      ref={box}
      onBlur={() => {
        if (isSettled.current) editor.setNamingState(false);
        else setTimeout(() => take(box.current));
      }}
      onKeyDownCapture={() => {
        isSettled.current = true;
      }}
      onKeyDown={({ key, target }) => {
        if (key === 'Escape' && target instanceof HTMLElement) target.blur();
      }}
    >
      <StateNameInput className={styles['input']} />
    </div>
  );
}

/** The focus on the tab of the state being looked at; on a narrow page, where none is shown, on the menu. */
function focusChosen(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>('input:checked')?.focus();
  if (document.activeElement === document.body) box?.querySelector('button')?.focus();
}

/** Puts the focus into the field, with all of it selected. */
function take(box: HTMLElement | null): void {
  const input = box?.querySelector('input');
  input?.focus();
  input?.select();
}

function entriesOf(editor: Editor): readonly MenuEntry[] {
  const state = editor.store.getState();
  const active = activeState(state);
  return [
    ...state.document.states.map(
      ({ id, name }): MenuEntry => ({
        type: 'item',
        id,
        label: name,
        checked: id === active.id,
        run: () => editor.setStateId(id),
      }),
    ),
    { type: 'separator', id: 'line' },
    ...commandEntries(editor, commandsOfGroup('State')),
  ];
}

/** What is drawn into a state changes none of its tab. */
function looksAlike(before: readonly MapState[], after: readonly MapState[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, name }, index) => id === before[index]?.id && name === before[index].name)
  );
}

/** `Current state` needs no more than `Current` between its like. */
function shortName(name: string): string {
  return name.replace(/ state\b/i, '');
}
