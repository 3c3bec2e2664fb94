import { helpTexts } from './helpTexts.ts';

/** The help of a field as it was declared, wherever the build has put it. Not for what the page loads first. */
export function helpText(help: string): string {
  return help.startsWith('§') ? (helpTexts[Number(help.slice(1))] ?? '') : help;
}
