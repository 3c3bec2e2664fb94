import { choiceOption, type OwnOptions, severalOption } from '../formatOptions.ts';
import { slideKinds } from '../pptx/slides/index.ts';

const choices = slideKinds.flatMap(({ id, choice }) =>
  choice === undefined ? [] : [{ value: id, label: choice }],
);

/** What slides are asked besides what every picture is asked. */
export const deckOptions = {
  format: choiceOption({
    label: 'Format',
    options: [
      { value: 'wide', label: '16:9' },
      { value: 'standard', label: '4:3' },
    ],
    preset: 'wide',
  }),
  slides: severalOption({
    label: 'Slides',
    options: choices,
    preset: choices.map(({ value }) => value),
  }),
  details: choiceOption({
    label: 'Own slide for',
    options: [
      { value: 'none', label: 'Nothing' },
      { value: 'picked', label: 'Selected' },
      { value: 'steps', label: 'Every step' },
      { value: 'stages', label: 'Every stage' },
    ],
    preset: 'none',
  }),
};

export const pptx: OwnOptions = {
  options: deckOptions,
  says: ({ format }) => `Slides to edit, ${format === 'standard' ? '4:3' : '16:9'}`,
};
