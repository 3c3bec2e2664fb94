import { cleanText } from '#src/lib/cleanText.ts';

const longest = 2000;

/** A line that the library may write into a file as it is: nothing in it that XML forbids. */
export function cleanLine(text: string): string {
  return cleanText(text, { maxLength: longest });
}
