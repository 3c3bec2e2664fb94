import { isJsonObject } from '#src/lib/json.ts';

/** What the table shows, beside the name, and how its rows are grouped: remembered. */
export type TableChoice = {
  /** Ids of columns, as the table names them; those it does not know are ignored. */
  readonly columns: readonly string[];
  /** Id of a grouping. */
  readonly groupBy: string;
};

/** The figures that are asked for first, in the room where the map is made. */
export const defaultTableChoice: TableChoice = {
  columns: [
    'kind',
    'processTime',
    'waitTime',
    'percentCompleteAccurate',
    'people',
    'who',
    'valueClass',
    'next',
    '=share',
    '=utilisation',
    '=visits',
  ],
  groupBy: 'none',
};

/** The choice as it was remembered; anything missing or odd is the default. */
export function readTableChoice(remembered: unknown): TableChoice {
  if (!isJsonObject(remembered)) return defaultTableChoice;
  const { columns, groupBy } = remembered;
  const ids = Array.isArray(columns)
    ? columns.filter((id): id is string => typeof id === 'string')
    : defaultTableChoice.columns;
  return {
    columns: ids,
    groupBy: typeof groupBy === 'string' && groupBy !== '' ? groupBy : defaultTableChoice.groupBy,
  };
}
