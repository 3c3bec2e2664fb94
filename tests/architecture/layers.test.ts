import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  barrelProblems,
  importProblems,
  kindProblems,
  layerOf,
  layers,
  placeProblems,
  type Problem,
  purityProblems,
} from './rules.ts';
import { importsOf, readSources, type SourceFile } from './sourceFile.ts';

const sources = readSources(fileURLToPath(new URL('../../src', import.meta.url)));

function problemsOf(rule: (file: SourceFile) => Problem[], path: string, text: string): Problem[] {
  return rule({ path, text });
}

describe('the sources', () => {
  it('are looked at: files in every layer, and imports in most of them', () => {
    expect(sources.length).toBeGreaterThan(50);
    for (const layer of layers) {
      expect(
        sources.filter((file) => layerOf(file.path) === layer),
        layer,
      ).not.toHaveLength(0);
    }
    const withImports = sources.filter((file) => importsOf(file.text).length > 0);
    expect(withImports.length / sources.length).toBeGreaterThan(0.7);
  });

  it.each([
    ['stand in a layer under a telling name', placeProblems],
    ['import only downwards, and packages only where they belong', importProblems],
    ['pass nothing on', barrelProblems],
    ['are pure up to the scene', purityProblems],
    ['ask kinds for what they declare, never which one they are', kindProblems],
  ] as const)('%s', (_, rule) => {
    expect(sources.flatMap(rule)).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['model/a.ts', "import { b } from '#src/analysis/b.ts';"],
    ['model/a.ts', "import type { B } from '#src/store/b.ts';"],
    ['model/a.ts', "import {\n  b,\n  type C,\n} from '#src/scene/b.ts';"],
    ['model/edits/a.ts', "import { b } from '../../panels/b.tsx';"],
    ['export/a.ts', "const b = await import('#src/app/b.ts');"],
    ['lib/a.ts', "type B = import('#src/model/b.ts').B;"],
    ['panels/a.tsx', "import { Canvas } from '#src/canvas/Canvas.tsx';"],
    ['canvas/a.tsx', "import { Inspector } from '#src/panels/Inspector.tsx';"],
    ['ui/a.tsx', "import type { MapNode } from '#src/model/document.ts';"],
    ['panels/a.tsx', "import { Button } from '../ui/Button.tsx';"],
    ['store/a.ts', "import { useState } from 'react';"],
    ['panels/a.tsx', "import { ReactFlow } from '@xyflow/react';"],
    ['app/a.tsx', "import { toPng } from 'html-to-image';"],
    ['export/a.ts', "import { toPng } from 'html-to-image';"],
    ['lib/a.ts', "import leftPad from 'left-pad';"],
    ['file/a.ts', "import { readFileSync } from 'node:fs';"],
  ])('refuse in %s: %s', (path, text) => {
    expect(problemsOf(importProblems, path, text)).toHaveLength(1);
  });

  it.each([
    ['analysis/a.ts', "import { b } from '#src/model/b.ts';\nimport { c } from './c.ts';"],
    ['canvas/a.tsx', "import { ReactFlow } from '@xyflow/react';\nimport '@xyflow/react/dist/base.css';"],
    ['export/formats/a.ts', "const { toPng } = await import('html-to-image');"],
    ['lib/a.ts', "// import { b } from '#src/model/b.ts';"],
    ['ui/a.tsx', "<p>I don't import</p>;\n// from '#src/model/b.ts'"],
    ['model/edits/a.ts', "import { b } from '../create.ts';"],
  ])('allow in %s: %s', (path, text) => {
    expect(problemsOf(importProblems, path, text)).toEqual([]);
  });

  it('refuse files outside the layers and names that say nothing', () => {
    for (const path of ['main.ts', 'model/utils.ts', 'lib/helpers/a.ts', 'store/types.ts']) {
      expect(problemsOf(placeProblems, path, ''), path).toHaveLength(1);
    }
    expect(problemsOf(placeProblems, 'notation/nodes/step.ts', '')).toEqual([]);
  });

  it('refuse passing on exports', () => {
    expect(problemsOf(barrelProblems, 'model/index.ts', "export * from './a.ts';")).toHaveLength(1);
    expect(problemsOf(barrelProblems, 'model/index.ts', "export { a } from './a.ts';")).toHaveLength(1);
    expect(problemsOf(barrelProblems, 'model/index.ts', 'export const list = [a, b];')).toEqual([]);
  });

  it.each(['Date.now()', 'new Date()', 'Math.random()', 'setTimeout(f)', 'window.x', 'await fetch(u)'])(
    'refuse %s below the export layer, and allow it above',
    (text) => {
      expect(problemsOf(purityProblems, 'layout/a.ts', text)).toHaveLength(1);
      expect(problemsOf(purityProblems, 'store/a.ts', text)).toEqual([]);
    },
  );

  it('do not mistake words for the browser', () => {
    const text = "/* the window */ const title = 'Date of window'; type Process = { process: string };";
    expect(problemsOf(purityProblems, 'scene/a.ts', text)).toEqual([]);
  });

  it.each([
    'switch (node.kind) {}',
    "if (node.kind === 'step') {}",
    "const is = a.edge?.kind !== 'push';",
    "if ('queue' === node.kind) {}",
    "['push', 'pull'].includes(edge.kind)",
    "nodeKindOf(node.kind).id === 'step'",
  ])('refuse %s outside the notation, and allow it inside', (text) => {
    expect(problemsOf(kindProblems, 'panels/a.tsx', text)).not.toEqual([]);
    expect(problemsOf(kindProblems, 'notation/nodes/a.ts', text)).toEqual([]);
  });

  it.each([
    "state.kind === 'current'",
    "document.stream.kind === 'work'",
    'node.kind === kindId',
    "flow.role === 'step'",
  ])('allow %s', (text) => {
    expect(problemsOf(kindProblems, 'panels/a.tsx', text)).toEqual([]);
  });
});
