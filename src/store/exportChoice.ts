import type { ExportOptions } from '#src/export/exportFormat.ts';
import { isJsonObject, type JsonObject } from '#src/lib/json.ts';

/** What was last chosen for an export, apart from which part of the map: offered again the next time. */
export type ExportChoice = Omit<ExportOptions, 'selection' | 'compared'> & {
  /** Whether the map is marked with what differs from another state. */
  readonly changes?: boolean;
  /** Id of the format. */
  readonly format: string;
};

export const defaultExportChoice: ExportChoice = {
  format: 'png',
  scale: 2,
  background: 'white',
  ladder: true,
  figures: true,
  withMap: true,
};

const scales = [1, 2, 4] as const;

/** The choice as it was remembered; anything missing or odd is the default. */
export function readExportChoice(remembered: unknown): ExportChoice {
  if (!isJsonObject(remembered)) return defaultExportChoice;
  const { format, scale, background, ladder, figures, withMap, changes, sections, own } = remembered;
  return {
    format: typeof format === 'string' && format !== '' ? format : defaultExportChoice.format,
    scale: scales.find((candidate) => candidate === scale) ?? defaultExportChoice.scale,
    background: background === 'transparent' ? 'transparent' : defaultExportChoice.background,
    ladder: typeof ladder === 'boolean' ? ladder : defaultExportChoice.ladder,
    figures: typeof figures === 'boolean' ? figures : defaultExportChoice.figures,
    withMap: withMap !== false,
    ...(changes === true && { changes }),
    ...(isJsonObject(sections) && { sections: decisions(sections) }),
    ...(isJsonObject(own) && { own: byFormat(own) }),
  };
}

/** What each format makes of its own part, it reads itself. */
function byFormat(own: JsonObject): NonNullable<ExportChoice['own']> {
  return Object.fromEntries(
    Object.entries(own).flatMap(([id, chosen]) => (isJsonObject(chosen) ? [[id, chosen]] : [])),
  );
}

function decisions(sections: JsonObject): NonNullable<ExportChoice['sections']> {
  return Object.fromEntries(
    Object.entries(sections).flatMap(([id, isWanted]) =>
      typeof isWanted === 'boolean' ? [[id, isWanted]] : [],
    ),
  );
}
