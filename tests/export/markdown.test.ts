import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inline, line, table } from '#src/export/markdown/markdownText.ts';
import { mapMarkdown } from '#src/export/markdown/mapMarkdown.ts';
import { duration } from '#src/lib/duration.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { onboarding } from '#src/templates/onboarding.ts';
import { anyMap } from '#tests/file/mapSamples.ts';

const today = createDocument({
  id: 'm',
  title: 'Leads | *all* of them',
  states: [
    createState({
      id: 'today',
      name: 'Current state',
      nodes: [
        createNode('source', { id: 'fair', x: 0, y: 0 }, { name: 'Fair' }),
        createNode(
          'step',
          { id: 'call', x: 200, y: 0 },
          { name: '# Call\nback', processTime: duration(6, 'min'), waitTime: duration(2, 'd') },
        ),
        createNode('customer', { id: 'buyer', x: 400, y: 0 }, { name: 'Buyer <b>' }),
        createNode(
          'burst',
          { id: 'idea', x: 200, y: 200 },
          { name: 'Ask | first', owner: 'Ann', target: 'call' },
        ),
      ],
      edges: [
        createEdge('push', { id: 'e1', from: 'fair', to: 'call' }),
        createEdge('push', { id: 'e2', from: 'call', to: 'buyer' }),
      ],
    }),
  ],
});
const copied = copyState(today, 'today', { id: 'then', name: 'Future state', kind: 'future' });
const map = updateNodeData(copied, 'then', 'call', { waitTime: duration(1, 'd') });
const [state] = map.states;
if (state === undefined) throw new Error('no state');

/** Cells of a row of a pipe table; escaped pipes belong to their cell. */
function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\| /, '')
    .replace(/ \|$/, '')
    .split(/(?<!\\)(?:\\\\)*\|/);
}

/** The lines of each table of a text. */
function tablesOf(text: string): readonly (readonly string[])[] {
  return text.split('\n\n').flatMap((block) => {
    const lines = block.split('\n').filter((each) => each !== '');
    return lines[0]?.startsWith('| ') === true ? [lines] : [];
  });
}

describe('a map as Markdown', () => {
  const text = mapMarkdown(map, state);

  it('begins with its title and what the stream is', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# Leads \\| \\*all\\* of them',
      '',
      '- **State:** Current state',
      '- **Unit:** lead',
    ]);
  });

  it('has its parts in order', () => {
    expect(text.split('\n').filter((each) => /^##+ /.test(each))).toEqual([
      '## Figures',
      '## Steps',
      '## Action plan',
      '## Comparison: Current state and Future state',
      '### What changed',
      '## Questions and problems',
    ]);
  });

  it('says figures with their formula, and in words', () => {
    expect(text).toContain('| Flow time | 2.01 d | F = Σ v · (w + pt) | How long a delivered unit takes');
  });

  it('says steps as entered, the plan, and by how much the next state is better', () => {
    expect(text).toContain('| \\# Call back | Step | 6 min | 2 d |');
    expect(text).toContain('| Ask \\| first | \\# Call back | Idea | Ann |');
    expect(text).toMatch(/\| Flow time \| 2\.01 d \| 1\.01 d \| −1 d \| \+49\.7 % \|/);
    expect(text).toContain('- **\\# Call back** changed: Wait before: 2 d → 1 d');
  });

  it('of a map with one state compares nothing', () => {
    const [only] = today.states;
    if (only === undefined) throw new Error('no state');
    expect(mapMarkdown(today, only)).not.toContain('Comparison');
  });

  it('of an example is as it was looked at', async () => {
    const document = onboarding();
    const [current] = document.states;
    if (current === undefined) throw new Error('no state');
    await expect(mapMarkdown(document, current)).toMatchFileSnapshot('../fixtures/onboarding.md');
  });

  it('has as many cells in every row of a table, whatever the labels hold', () => {
    assert(
      property(anyMap, (document) => {
        for (const each of document.states) {
          for (const rows of tablesOf(mapMarkdown(document, each))) {
            const [head = ''] = rows;
            for (const row of rows) expect(cellsOf(row)).toHaveLength(cellsOf(head).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text in Markdown', () => {
  it('is no markup, no link, no HTML and no new line', () => {
    expect(inline('<img src=x> [a](javascript:b) `c`\n| d &amp; ![e]')).toBe(
      '\\<img src=x\\> \\[a\\](javascript:b) \\`c\\` \\| d \\&amp; !\\[e\\]',
    );
    expect(inline('a\\|b')).toBe('a\\\\\\|b');
  });

  it('is no list and no heading at the beginning of a line', () => {
    expect(['- a', '+ a', '1. a', '12) a', '# a', '=== a'].map(line)).toEqual([
      '\\- a',
      '\\+ a',
      '1\\. a',
      '12\\) a',
      '\\# a',
      '\\=== a',
    ]);
  });

  it('is a table of its own only where there are rows', () => {
    expect(table(['A', 'B'], [])).toBe('');
    expect(table(['A', 'B'], [['x']], new Set([1]))).toBe('| A | B |\n| --- | ---: |\n| x |  |\n\n');
  });
});
