import { actionPlan } from '#src/analysis/plan/actionPlan.ts';
import { writeDelimited } from '#src/lib/writeDelimited.ts';
import type { ExportInput } from './exportFormat.ts';
import { readOptions } from './formatOptions.ts';
import { nodeTableText } from './nodeTable.ts';
import { csvOptions } from './options/csv.ts';
import { planHead, planRow } from './planTable.ts';
import { stateFigures } from './stateFigures.ts';

/** The table that was chosen, and how the file's name ends where it is not the one of the steps. */
export function csvText({ document, state, options }: Pick<ExportInput, 'document' | 'state' | 'options'>): {
  readonly text: string;
  readonly ending: string | undefined;
} {
  switch (readOptions(csvOptions, options.own?.['csv']).table) {
    case 'steps':
      return { text: nodeTableText(document, state, options.selection, ','), ending: undefined };
    case 'figures':
      return { text: writeDelimited(stateFigures(document), ','), ending: ' figures.csv' };
    case 'plan': {
      const rows = actionPlan(document, state.id).map((idea) => [
        ...planRow(idea),
        idea.isParked ? 'parking lot' : 'map',
      ]);
      return { text: writeDelimited([[...planHead, 'Where'], ...rows], ','), ending: ' action plan.csv' };
    }
  }
}
