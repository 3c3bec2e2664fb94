import { helpTexts } from './helpTexts.ts';

/**
 * The help of a field, or words by which a command is found, as they were declared, wherever the build has put them. Not
 * for what the page loads first.
 */
export function helpText(help: string): string {
  return help.startsWith('§') ? (helpTexts[Number(help.slice(1))] ?? '') : help;
}
