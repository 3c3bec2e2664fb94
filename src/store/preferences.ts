import { isJsonObject } from '#src/lib/json.ts';
import type { Preferences } from './editorState.ts';
import { defaultExportChoice, readExportChoice } from './exportChoice.ts';
import { defaultTableChoice, readTableChoice } from './tableChoice.ts';

export const themes = [
  'system',
  'light',
  'dark',
  'contrast',
] as const satisfies readonly Preferences['theme'][];

/** How many commands are remembered as recent. */
export const recentBound = 6;

export const defaultPreferences: Preferences = {
  theme: 'system',
  snapToGrid: true,
  minimap: false,
  ladder: true,
  penDraws: false,
  edgeKind: 'push',
  exporting: defaultExportChoice,
  table: defaultTableChoice,
  recentCommands: [],
};

/** Preferences as they were remembered; anything missing or odd is the default. */
export function readPreferences(remembered: unknown): Preferences {
  if (!isJsonObject(remembered)) return defaultPreferences;
  const { theme, snapToGrid, minimap, ladder, penDraws, edgeKind, exporting, recentCommands, table } =
    remembered;
  return {
    theme: themes.find((candidate) => candidate === theme) ?? defaultPreferences.theme,
    snapToGrid: typeof snapToGrid === 'boolean' ? snapToGrid : defaultPreferences.snapToGrid,
    minimap: typeof minimap === 'boolean' ? minimap : defaultPreferences.minimap,
    ladder: typeof ladder === 'boolean' ? ladder : defaultPreferences.ladder,
    penDraws: typeof penDraws === 'boolean' ? penDraws : defaultPreferences.penDraws,
    edgeKind: typeof edgeKind === 'string' && edgeKind !== '' ? edgeKind : defaultPreferences.edgeKind,
    exporting: readExportChoice(exporting),
    table: readTableChoice(table),
    recentCommands: Array.isArray(recentCommands)
      ? recentCommands.filter((id): id is string => typeof id === 'string').slice(0, recentBound)
      : [],
  };
}
