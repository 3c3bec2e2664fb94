import type { Editor } from '#src/store/editor.ts';
import {
  activeState,
  type PanelId,
  type Preferences,
  type View,
  type ViewWish,
} from '#src/store/editorState.ts';
import { themes } from '#src/store/preferences.ts';
import { selectionSize } from '#src/store/selection.ts';
import type { Command } from './command.ts';

/** What is seen of the map, and how. None of it changes the map. */
export const viewCommands: readonly Command[] = [
  // Not Alt and a digit: with that, browsers change to another tab.
  lookCommand('map', 'Map', 'Mod+Shift+1', ['drawing', 'canvas', 'diagram']),
  lookCommand('table', 'Table', 'Mod+Shift+2', ['grid', 'spreadsheet', 'rows', 'list']),
  lookCommand('needs', 'Needs', 'Mod+Shift+3', ['matrix', 'customer', 'gaps', 'coverage']),
  lookCommand('board', 'Knowledge board', 'Mod+Shift+4', ['kanban', 'cards', 'wip', 'columns', 'wisdom']),
  lookCommand('compare', 'Compare states', 'Mod+Shift+5', ['before', 'after', 'difference', 'improvement']),
  lookCommand('plan', 'Action plan', 'Mod+Shift+6', ['kaizen', 'ideas', 'owner', 'due', 'parking lot']),
  panelCommand('details', 'Details', ['inspector', 'fields', 'properties']),
  panelCommand('customer', 'Customer', ['pain', 'relief', 'needs', 'voice of the customer', 'ctq']),
  panelCommand('problems', 'Questions and problems', ['checks', 'warnings', 'errors', 'hints', 'review']),
  panelCommand('constraint', 'Constraint', ['bottleneck', 'knowledge', 'utilisation', 'longest wait']),
  panelCommand('pull', 'Pull calculator', ['demand', 'capacity', 'what would it take', 'load', 'wanted']),
  panelCommand('whatIf', 'What if', ['try', 'simulate', 'slider']),
  panelCommand('funnels', 'Funnels', ['losses', 'conversion', 'rings', 'volumes', 'reasons']),
  {
    ...wishCommand('fit', 'Zoom to fit', ['Shift+1'], ['whole', 'all']),
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 0,
  },
  {
    ...wishCommand('fit-selection', 'Zoom to selection', ['Shift+2'], ['focus']),
    isEnabled: (editor) => selectionSize(editor.store.getState().selection) > 0,
  },
  wishCommand('actual-size', 'Zoom to 100 %', ['Shift+0'], ['actual', 'reset']),
  // Not Ctrl and plus: that is the browser's own zoom, which people with low vision rely on.
  wishCommand('zoom-in', 'Zoom in', ['+', '='], ['larger']),
  wishCommand('zoom-out', 'Zoom out', ['-'], ['smaller']),
  switchCommand('minimap', 'Minimap', 'minimap', 'M'),
  switchCommand('snap', 'Snap to grid', 'snapToGrid', 'G'),
  switchCommand('ladder', 'Timeline', 'ladder', 'L'),
  switchCommand('pen', 'Pen draws, fingers move the view', 'penDraws'),
  {
    id: 'view.present',
    title: 'Present',
    group: 'View',
    shortcuts: ['Alt+P'],
    keywords: ['full screen', 'slides', 'slideshow', 'projector', 'beamer', 'show', 'walk through', 'client'],
    isEnabled: (editor) => activeState(editor.store.getState()).nodes.length > 0,
    run: (editor) => editor.setPresenting({ slide: 0, detail: 2 }),
  },
  {
    id: 'view.theme',
    title: 'Change theme',
    titleNow: (editor) => `Theme: ${themeNames[editor.store.getState().preferences.theme]}`,
    group: 'View',
    keywords: ['dark', 'light', 'contrast', 'colours'],
    run: (editor) => {
      const at = themes.indexOf(editor.store.getState().preferences.theme);
      editor.setPreferences({ theme: themes[(at + 1) % themes.length] ?? 'system' });
    },
  },
];

const themeNames: Record<Preferences['theme'], string> = {
  system: 'as on this computer',
  light: 'light',
  dark: 'dark',
  contrast: 'high contrast',
};

function wishCommand(
  wish: ViewWish,
  title: string,
  shortcuts: readonly string[],
  keywords: readonly string[],
): Command {
  const run = (editor: Editor) => editor.requestView(wish);
  return {
    id: `view.${wish}`,
    title,
    group: 'View',
    view: 'map',
    shortcuts,
    keywords: ['zoom', ...keywords],
    run,
  };
}

function lookCommand(view: View, title: string, shortcut: string, keywords: readonly string[]): Command {
  return {
    id: `view.${view}`,
    title,
    group: 'View',
    shortcuts: [shortcut],
    keywords: ['view', 'show', 'look', ...keywords],
    isOn: (editor) => editor.store.getState().view === view,
    run: (editor) => editor.setView(view),
  };
}

function panelCommand(panel: PanelId, title: string, keywords: readonly string[]): Command {
  const isOn = (editor: Editor) => editor.store.getState().panel === panel;
  return {
    id: `view.${panel}`,
    title,
    group: 'View',
    keywords: ['panel', 'show', 'hide', ...keywords],
    isOn,
    run: (editor) => editor.setPanel(isOn(editor) ? undefined : panel),
  };
}

function switchCommand(
  id: string,
  title: string,
  preference: 'minimap' | 'snapToGrid' | 'ladder' | 'penDraws',
  shortcut?: string,
): Command {
  const isOn = (editor: Editor) => editor.store.getState().preferences[preference];
  return {
    id: `view.${id}`,
    title,
    group: 'View',
    view: 'map',
    ...(shortcut === undefined ? {} : { shortcuts: [shortcut] }),
    keywords: ['show', 'hide', 'turn on', 'turn off'],
    isOn,
    run: (editor) => editor.setPreferences({ [preference]: !isOn(editor) }),
  };
}
