import { paperIds, paperNames } from '#src/lib/paper.ts';
import { choiceOption, type OwnOptions } from '../formatOptions.ts';

/** What a PDF of the map asks: paper, which way it lies, and whether the map goes on one sheet or over several. */
export const pdfOptions = {
  paper: choiceOption({
    label: 'Paper',
    options: paperIds.map((value) => ({ value, label: paperNames[value] })),
    preset: 'a4',
  }),
  orientation: choiceOption({
    label: 'Orientation',
    options: [
      { value: 'best', label: 'As it fits' },
      { value: 'landscape', label: 'Landscape' },
      { value: 'portrait', label: 'Portrait' },
    ],
    preset: 'best',
  }),
  size: choiceOption({
    label: 'Size',
    help: 'Larger maps go over several sheets, with marks where they overlap.',
    options: [
      { value: 'fit', label: 'On one sheet' },
      { value: 'half', label: '50 %' },
      { value: 'most', label: '75 %' },
      { value: 'full', label: '100 %' },
    ],
    preset: 'fit',
  }),
};

export const pdf: OwnOptions = { options: pdfOptions };
