import { type Command, commandTitle, isCommandEnabled } from '#src/commands/command.ts';
import { commands } from '#src/commands/index.ts';
import { search } from '#src/commands/search.ts';
import { helpText } from '#src/lib/helpText.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { recentBound } from '#src/store/preferences.ts';

/** A line of the palette: a command, or a place on the map to go to. */
export type PaletteEntry = {
  readonly id: string;
  readonly title: string;
  /** What stands in front of it in small letters: its family. */
  readonly group: string;
  readonly keywords: readonly string[];
  /** As commands write it: `Mod+K`. */
  readonly shortcut: string | undefined;
  readonly isEnabled: boolean;
  readonly isOn: boolean | undefined;
  readonly run: () => void;
};

/** The palette must not offer itself. */
const ownId = 'help.palette';
/** Nobody reads more lines than this; another letter finds better ones. */
const shownBound = 60;

/** All that can be asked for as things stand: recently chosen commands first, then the rest, then the symbols. */
export function paletteEntries(editor: Editor): readonly PaletteEntry[] {
  const { recentCommands } = editor.store.getState().preferences;
  const others = commands.filter(({ id }) => id !== ownId && !recentCommands.includes(id));
  const recent = recentCommands.flatMap((id) => commands.find((command) => command.id === id) ?? []);
  return [...recent, ...others].map((command) => commandEntry(command, editor)).concat(nodeEntries(editor));
}

/**
 * Those that the words find, best first, whether or not they can be done now: Enter must not do something else because
 * what was asked for is impossible. Without words the commands, what can't be done now at the end.
 */
export function foundEntries(query: string, entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  if (query.trim() !== '') return search(query, entries).slice(0, shownBound);
  const offered = entries.filter(({ group }) => group !== mapGroup);
  return [...offered.filter(({ isEnabled }) => isEnabled), ...offered.filter(({ isEnabled }) => !isEnabled)];
}

const mapGroup = 'Go to';

function commandEntry(command: Command, editor: Editor): PaletteEntry {
  return {
    id: command.id,
    title: commandTitle(command, editor),
    group: command.group,
    keywords: [command.title, ...(command.keywords ?? []).map(helpText)],
    shortcut: command.shortcuts?.[0],
    isEnabled: isCommandEnabled(command, editor),
    isOn: command.isOn?.(editor),
    run: () => {
      remember(command.id, editor);
      void command.run(editor);
    },
  };
}

function remember(id: string, editor: Editor) {
  const others = editor.store.getState().preferences.recentCommands.filter((other) => other !== id);
  editor.setPreferences({ recentCommands: [id, ...others].slice(0, recentBound) });
}

function nodeEntries(editor: Editor): readonly PaletteEntry[] {
  return activeState(editor.store.getState()).nodes.map((node) => ({
    id: `node:${node.id}`,
    title: nodeName(node),
    group: mapGroup,
    keywords: ['go to', 'find', nodeKindOf(node.kind).title],
    shortcut: undefined,
    isEnabled: true,
    isOn: undefined,
    run: () => {
      editor.select({ nodes: new Set([node.id]) });
      if (editor.store.getState().view === 'map') editor.requestView('fit-selection');
    },
  }));
}
