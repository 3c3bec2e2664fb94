import { paperIds, paperNames } from '#src/lib/paper.ts';
import { sheetContents } from '#src/scene/sheet/sheetContents.ts';
import { choiceOption, severalOption } from '../formatOptions.ts';

/** What the A3 sheet asks: the paper, and what goes in. */
export const a3Options = {
  paper: choiceOption({
    label: 'Paper',
    options: paperIds.map((value) => ({ value, label: paperNames[value] })),
    preset: 'a3',
  }),
  parts: severalOption({
    label: 'On the sheet',
    options: sheetContents.map(({ id, title }) => ({ value: id, label: title })),
    // The signs of what changes need room, and lie over the map.
    preset: sheetContents.map(({ id }) => id).filter((id) => id !== 'changes'),
  }),
};
