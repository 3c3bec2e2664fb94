import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A source file as the architecture test sees it: text only, nothing is run. `path` is relative to src, with slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** One way in which a file reaches another: what is written between the quotes, and how. */
export type Import = { readonly target: string; readonly isDynamic: boolean };

/** Every TypeScript file below a folder, in a stable order. */
export function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

/**
 * The text without comments. Strings stay. A quote that is not closed on its line is an apostrophe in markup and opens
 * nothing, so that a file with `don't` in it is read to its end.
 */
export function withoutComments(text: string): string {
  const token =
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g;
  return text.replace(token, (found) => (found.startsWith('/') ? ' ' : found));
}

/** The text without comments and without what stands in strings (their quotes stay); `${…}` is code, and stays. */
export function codeOnly(text: string): string {
  return withoutComments(text).replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/g,
    (found) => {
      const quote = found.charAt(0);
      return quote + quote;
    },
  );
}

/** Everything that a file imports or re-exports: values, types, styles, and by `import()`. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const named = [...code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"\n]+)\1/g)];
  const bare = [...code.matchAll(/(?:^|[;}\n])\s*import\s*(['"])([^'"\n]+)\1/g)];
  const dynamic = [...code.matchAll(/\bimport\s*\(\s*(['"])([^'"\n]+)\1/g)];
  return [
    ...[...named, ...bare].map((match) => ({ target: match[2] ?? '', isDynamic: false })),
    ...dynamic.map((match) => ({ target: match[2] ?? '', isDynamic: true })),
  ];
}

/** Where an import leads, relative to src; undefined when it leaves the project (a package). */
export function resolveImport(fromPath: string, target: string): string | undefined {
  if (target.startsWith('#src/')) return target.slice('#src/'.length);
  if (!target.startsWith('.')) return undefined;
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
