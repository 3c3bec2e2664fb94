import { codeOnly, importsOf, resolveImport, type SourceFile, withoutComments } from './sourceFile.ts';

/** What is wrong, in words, with the file first. */
export type Problem = string;

/** The layers from the ground up. A folder may import itself and what stands before it. */
export const layers = [
  'lib',
  'notation',
  'model',
  'analysis',
  'layout',
  'file',
  'templates',
  'scene',
  'export',
  'store',
  'commands',
  'ui',
  'canvas',
  'panels',
  'app',
] as const;
type Layer = (typeof layers)[number];

/** Pairs that the order alone would allow. */
const strangers: Partial<Record<Layer, readonly Layer[]>> = {
  ui: layers.filter((layer) => layer !== 'lib' && layer !== 'ui'),
  panels: ['canvas'],
};

/** Where each package may be imported: folders, or single files. A package without a line here is refused everywhere. */
const addresses: Readonly<Record<string, { readonly at: readonly string[]; readonly lazily?: boolean }>> = {
  react: {
    at: [
      'ui',
      'canvas',
      'panels',
      'app',
      'store/useEditor.tsx',
      'store/useFetched.ts',
      'store/useFindings.ts',
    ],
  },
  'react-dom': { at: ['ui', 'canvas', 'panels', 'app'] },
  'lucide-react': { at: ['ui', 'canvas', 'panels', 'app'] },
  '@base-ui/react': { at: ['ui'] },
  '@fontsource/inter': { at: ['ui', 'app', 'export'] },
  '@xyflow/react': { at: ['canvas'] },
  'd3-selection': { at: ['canvas'] },
  zustand: { at: ['store'] },
  'idb-keyval': { at: ['store'] },
  zod: { at: ['file'] },
  pptxgenjs: { at: ['export', 'app/fetchAhead.ts'], lazily: true },
  fflate: { at: ['export', 'file', 'lib'] },
  'html-to-image': { at: ['export', 'canvas', 'app/fetchAhead.ts'], lazily: true },
};

const pureLayers: ReadonlySet<Layer | undefined> = new Set(layers.slice(0, layers.indexOf('export')));
const impure =
  /(?<![.\w])(?:window|globalThis|navigator|localStorage|sessionStorage|indexedDB|setTimeout|setInterval|requestAnimationFrame|queueMicrotask|performance|crypto|console)\b(?!\s*[:?])|(?<![.\w])process(?=\.(?:env|argv|cwd|hrtime|exit|stdout|stderr|nextTick|memoryUsage|platform|version)\b)|\bDate\b(?=[.(])|\bnew Date\b|\bMath\.random\b|\bfetch\(/g;

const forbiddenName = /(?:^|\/)(?:utils?|helpers?|common|constants?|types?|misc|shared)(?:\/|\.tsx?$)/;

/** The folder that a path belongs to; undefined for a file that stands in src itself. */
export function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => path.startsWith(`${layer}/`));
}

/** Every file stands in a layer and has a name that says something. */
export function placeProblems({ path }: SourceFile): Problem[] {
  const problems: Problem[] = [];
  if (layerOf(path) === undefined) problems.push(`${path} stands in no layer`);
  if (forbiddenName.test(path)) problems.push(`${path} has a name that says nothing`);
  return problems;
}

/** Imports that go up, sideways where that is refused, or to a package at the wrong address. */
export function importProblems({ path, text }: SourceFile): Problem[] {
  const own = layerOf(path);
  if (own === undefined) return [];
  return importsOf(text).flatMap(({ target, isDynamic }) => {
    const resolved = resolveImport(path, target);
    if (resolved === undefined) return packageProblems(path, target, isDynamic);
    const other = layerOf(resolved);
    if (other === undefined) return [`${path} imports ${target}, which is in no layer`];
    if (layers.indexOf(other) > layers.indexOf(own)) return [`${path} (${own}) imports ${target} (${other})`];
    if (strangers[own]?.includes(other)) return [`${path}: ${own} must not know ${other} (${target})`];
    const isFar = target.startsWith('.') && other !== own;
    return isFar ? [`${path} reaches ${target} without #src/`] : [];
  });
}

function packageProblems(path: string, target: string, isDynamic: boolean): Problem[] {
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  const address = addresses[name];
  if (address === undefined) return [`${path} imports ${target}, a package without an address`];
  const isAtHome = address.at.some((place) => path === place || path.startsWith(`${place}/`));
  if (!isAtHome) return [`${path} imports ${name}, which belongs in ${address.at.join(', ')}`];
  return address.lazily && !isDynamic ? [`${path} imports ${name} at start; use import()`] : [];
}

/** Re-exports that hide where a thing lives. An `index.ts` may hold a list, and import for it. */
export function barrelProblems({ path, text }: SourceFile): Problem[] {
  const code = withoutComments(text);
  if (/\bexport\s*\*/.test(code)) return [`${path} has an export *`];
  return /\bexport\s+(?:type\s+)?\{[^}]*\}\s*from\b/.test(code)
    ? [`${path} passes on another file's exports`]
    : [];
}

/** Time, chance, timers and the browser, in a layer that must run anywhere and give the same answer twice. */
export function purityProblems({ path, text }: SourceFile): Problem[] {
  if (!pureLayers.has(layerOf(path))) return [];
  return [...codeOnly(text).matchAll(impure)].map((match) => `${path} uses ${match[0]}`);
}

/**
 * Questions about the kind of a node or an edge outside the notation. States, streams and needs have a `kind` of their
 * own, which is asked freely; comparing with a variable ("is it this kind already?") is not a question about one kind.
 */
export function kindProblems({ path, text }: SourceFile): Problem[] {
  if (layerOf(path) === 'notation') return [];
  const code = withoutComments(text);
  const subject = String.raw`((?:\w+\??\.)*\w*)`;
  const patterns = [
    new RegExp(String.raw`\bswitch\s*\(\s*${subject}\.kind\s*\)`, 'g'),
    new RegExp(String.raw`${subject}\.kind\s*[!=]==?\s*['"]`, 'g'),
    new RegExp(String.raw`['"]\s*[!=]==?\s*${subject}\.kind\b`, 'g'),
    new RegExp(String.raw`\]\.includes\(\s*${subject}\.kind\s*\)`, 'g'),
    new RegExp(String.raw`\b(?:nodeKindOf|edgeKindOf)\([^\n]*\)\.id\s*[!=]==?\s*['"]`, 'g'),
  ];
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .filter((match) => !/(?:^|\.)(?:state|stream|need)$|State$/.test(match[1] ?? ''))
    .map((match) => `${path} asks for one kind: ${match[0].trim()}`);
}
