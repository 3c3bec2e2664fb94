import type { JsonValue } from '#src/lib/json.ts';
import { endOfText } from './textSize.ts';

/** A name that an object has more than once; `path` leads to the object. */
export type RepeatedName = { readonly path: () => readonly PropertyKey[]; readonly name: string };

/** How many names of fields there are in it, all levels together: fewer than in its text where one stands twice. */
export function countNames(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countNames(item);
    return count;
  }
  const items = Object.values(value);
  count = items.length;
  for (const item of items) count += countNames(item ?? null);
  return count;
}

/** An object or a list that is being read; `at` is where in it: a name, or a place in the list. */
type Level = { readonly seen: Map<string, number> | undefined; at: string | number };

/**
 * The names that stand more than once in one object of a text that is JSON, each told once. `JSON.parse` keeps the last
 * and says nothing. The path is that of the moment in which it is told.
 */
export function* repeatedNames(text: string): Generator<RepeatedName> {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
        levels.push({ seen: new Map(), at: '' });
        break;
      case '[':
        levels.push({ seen: undefined, at: 0 });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level !== undefined && typeof level.at === 'number') level.at += 1;
        break;
      case '"': {
        const end = endOfText(text, at);
        if (level?.seen !== undefined && isName(text, end)) {
          const name = String(JSON.parse(text.slice(at, end + 1)));
          const count = (level.seen.get(name) ?? 0) + 1;
          level.seen.set(name, count);
          if (count === 2) yield { path: () => levels.slice(0, -1).map(({ at: step }) => step), name };
          level.at = name;
        }
        at = end;
        break;
      }
    }
  }
}

const colon = /\s*:/y;

/** Whether what ends here is the name of a field. */
function isName(text: string, end: number): boolean {
  colon.lastIndex = end + 1;
  return colon.test(text);
}
