/**
 * In the built page: the help of all fields, by number. The declarations of fields are a part of the start, their help is
 * read much later, so the build takes it out of them and puts it here (`scripts/helpTexts.mjs`). Empty otherwise.
 */
export const helpTexts: readonly string[] = [];
