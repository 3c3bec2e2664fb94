import type { Fields } from '#src/notation/field.ts';
import { quickEntry } from './quickEntry.ts';
import { quoted } from './quickWords.ts';

/**
 * A name as it opens for typing, where what is typed is read as a whole step: as it is, or in quotes where a part of it
 * would be taken for a figure (`"Start 30 day trial"`).
 */
export function nameLine(name: string, fields: Fields): string {
  const isItself = oneLine(quickEntry(name, fields).name) === oneLine(name);
  return isItself ? name : quoted(name);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
