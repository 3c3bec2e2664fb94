/** Where and why a text is not JSON. Line and column count from 1; the column counts UTF-16 units. */
export type JsonProblem = { readonly line: number; readonly column: number; readonly reason: string };

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const unicodeEscape = /\\u[0-9a-fA-F]{4}/y;
/** What is left of a backslash and what follows it where the text was cut off there. */
const cutEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

const ending = 'it ends in the middle, so part of it is probably missing';

type Scanner = { readonly text: string; at: number };

/**
 * The first place where a text stops being JSON; undefined when it is JSON. Browsers say this each in its own words and
 * some not at all, so it is found here. Walks the text once, without recursion.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const scanner: Scanner = { text, at: 0 };
  const reason = scan(scanner);
  return reason === undefined ? undefined : { ...positionOf(text, scanner.at), reason };
}

/** Reads one value and what encloses it; `open` holds the brackets that wait for their end. */
function scan(scanner: Scanner): string | undefined {
  const open: ('{' | '[')[] = [];
  for (;;) {
    skip(scanner, space);
    const start = scanner.text[scanner.at];
    if (start === '{' || start === '[') {
      scanner.at += 1;
      skip(scanner, space);
      if (scanner.text[scanner.at] !== (start === '{' ? '}' : ']')) {
        open.push(start);
        const problem = start === '{' ? scanName(scanner) : undefined;
        if (problem !== undefined) return problem;
        continue;
      }
      scanner.at += 1;
    } else {
      const problem = start === '"' ? scanText(scanner) : scanScalar(scanner);
      if (problem !== undefined) return problem;
    }
    const end = scanAfterValue(scanner, open);
    if (end === 'done') return undefined;
    if (end !== 'next') return end;
  }
}

/** After a value: closes brackets, or goes on behind a comma. Gives back `done`, `next` or the problem. */
function scanAfterValue(scanner: Scanner, open: ('{' | '[')[]): string {
  for (;;) {
    skip(scanner, space);
    const bracket = open.at(-1);
    const next = scanner.text[scanner.at];
    if (bracket === undefined)
      return next === undefined ? 'done' : unexpected(scanner, 'the end of the file');
    const closing = bracket === '{' ? '}' : ']';
    if (next === ',') {
      scanner.at += 1;
      skip(scanner, space);
      return (bracket === '{' ? scanName(scanner) : undefined) ?? 'next';
    }
    if (next !== closing) return unexpected(scanner, `a comma or “${closing}”`);
    scanner.at += 1;
    open.pop();
  }
}

function scanName(scanner: Scanner): string | undefined {
  if (scanner.text[scanner.at] !== '"') return unexpected(scanner, 'a name in double quotes');
  const problem = scanText(scanner);
  if (problem !== undefined) return problem;
  skip(scanner, space);
  if (scanner.text[scanner.at] !== ':') return unexpected(scanner, 'a colon');
  scanner.at += 1;
  return undefined;
}

function scanScalar(scanner: Scanner): string | undefined {
  return skip(scanner, scalar) ? undefined : unexpected(scanner, 'a value');
}

/** A text in quotes, by hand: a pattern would need memory for every character of a text of millions. */
function scanText(scanner: Scanner): string | undefined {
  scanner.at += 1;
  for (;;) {
    const code = scanner.text.charCodeAt(scanner.at);
    if (Number.isNaN(code)) return ending;
    if (code < 0x20) return 'a line break or another control character stands inside a text';
    if (code === 0x5c) {
      if ('"\\/bfnrt'.includes(scanner.text[scanner.at + 1] ?? '–')) {
        scanner.at += 2;
      } else if (!skip(scanner, unicodeEscape)) {
        return skip(scanner, cutEscape) ? ending : 'there is a backslash that means nothing';
      }
    } else {
      scanner.at += 1;
      if (code === 0x22) return undefined;
    }
  }
}

/** Moves behind what the pattern matches here; false when it matches nothing. */
function skip(scanner: Scanner, pattern: RegExp): boolean {
  pattern.lastIndex = scanner.at;
  if (!pattern.test(scanner.text)) return false;
  scanner.at = pattern.lastIndex;
  return true;
}

function unexpected(scanner: Scanner, wanted: string): string {
  const found = scanner.text[scanner.at];
  if (found === undefined) return ending;
  return `there should be ${wanted}, but there is “${found.toWellFormed()}”`;
}

function positionOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}
