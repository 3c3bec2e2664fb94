/**
 * In the built page: the help of all fields and the words of all commands, by number. Their declarations are a part of
 * the start, these are read much later, so the build takes them out and puts them here (`scripts/helpTexts.mjs`). Empty
 * otherwise.
 */
export const helpTexts: readonly string[] = [];
