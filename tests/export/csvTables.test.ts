import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '#src/export/csvText.ts';
import type { ExportOptions } from '#src/export/exportFormat.ts';
import { duration } from '#src/lib/duration.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { anyMap } from '#tests/file/mapSamples.ts';

const today = createDocument({
  id: 'm',
  title: 'Leads',
  states: [
    createState({
      id: 'today',
      name: 'Current state',
      nodes: [
        createNode('source', { id: 'fair', x: 0, y: 0 }, { name: 'Fair' }),
        createNode(
          'step',
          { id: 'call', x: 200, y: 0 },
          {
            name: 'Call',
            processTime: duration(30, 'min'),
            waitTime: duration(2, 'd'),
            valueClass: 'value-add',
          },
        ),
        createNode('customer', { id: 'buyer', x: 400, y: 0 }, { name: 'Buyer' }),
        createNode(
          'burst',
          { id: 'idea', x: 200, y: 200 },
          { name: '=HYPERLINK("http://evil")', owner: '@Ann', target: 'call', effort: 2, effect: 5 },
        ),
      ],
      edges: [
        createEdge('push', { id: 'e1', from: 'fair', to: 'call' }),
        createEdge('push', { id: 'e2', from: 'call', to: 'buyer' }),
      ],
    }),
  ],
});
const map = updateNodeData(
  copyState(today, 'today', { id: 'then', name: 'Future state', kind: 'future' }),
  'then',
  'call',
  { waitTime: duration(1, 'd') },
);

const plain: ExportOptions = {
  scale: 1,
  background: 'white',
  ladder: true,
  figures: true,
  selection: undefined,
};

function tableOf(document: MapDocument, table: 'figures' | 'plan') {
  const [state] = document.states;
  if (state === undefined) throw new Error('no state');
  return csvText({ document, state, options: { ...plain, own: { csv: { table } } } });
}

describe('the table of figures', () => {
  const rows = readDelimited(tableOf(map, 'figures').text, ',');
  const row = (title: string) => rows.find(([first]) => first === title);

  it('has a column for each state, as numbers in one unit', () => {
    expect(rows[0]).toEqual(['Figure', 'Unit', 'Current state', 'Future state', 'Better', 'Formula']);
    expect(row('Flow time')).toEqual([
      'Flow time',
      'working hours',
      '16.5',
      '8.5',
      'less',
      'F = Σ v · (w + pt)',
    ]);
    expect(row('Value-add ratio')?.slice(1, 5)).toEqual(['%', '3.03030303', '5.882352941', 'more']);
  });

  it('leaves out what no state knows', () => {
    expect(row('Takt time')).toBeUndefined();
  });

  it('is named after what it holds', () => {
    expect(tableOf(map, 'figures').ending).toBe(' figures.csv');
  });
});

describe('the table of the action plan', () => {
  const { text } = tableOf(map, 'plan');
  const [head = [], idea = []] = readDelimited(text, ',');
  const of = (title: string) => idea[head.indexOf(title)];

  it('says what, about what, who and how much', () => {
    expect(['Idea', 'About', 'Status', 'Owner', 'Effort (1–5)', 'Effect (1–5)', 'Where'].map(of)).toEqual([
      '=HYPERLINK("http://evil")',
      'Call',
      'Idea',
      '@Ann',
      '2',
      '5',
      'map',
    ]);
  });

  it('holds nothing that a spreadsheet would run', () => {
    expect(text).toContain("'=HYPERLINK");
    expect(text).toContain("'@Ann");
  });
});

describe('every table', () => {
  it.each(['figures', 'plan'] as const)(
    'of %s has as many cells in each row, whatever the labels',
    (table) => {
      assert(
        property(anyMap, (document) => {
          const rows = readDelimited(tableOf(document, table).text, ',', 'kept');
          for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
        }),
        { numRuns: 60 },
      );
    },
  );
});
