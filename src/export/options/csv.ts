import { choiceOption, type OwnOptions, readOptions } from '../formatOptions.ts';

/** What a table asks: which one it is. */
export const csvOptions = {
  table: choiceOption({
    label: 'Table',
    options: [
      { value: 'steps', label: 'Steps' },
      { value: 'figures', label: 'Figures' },
      { value: 'plan', label: 'Action plan' },
    ],
    preset: 'steps',
  }),
};

const words = {
  steps: 'A row for each step. Change it in a spreadsheet and paste it back.',
  figures: 'A row for each figure, a column for each state.',
  plan: 'A row for each improvement idea, those in the parking lot at the end.',
};

export const csv: OwnOptions = {
  options: csvOptions,
  says: (values) => words[readOptions(csvOptions, values).table],
};
