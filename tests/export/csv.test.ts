import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeTableText } from '#src/export/nodeTable.ts';
import { quietWork } from '#src/export/exportWork.ts';
import { exportFormatOf } from '#src/export/formats/index.ts';
import { runExport } from '#src/export/runExport.ts';
import { duration } from '#src/lib/duration.ts';
import { failure } from '#src/lib/result.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateRows } from '#src/model/edits/updateRows.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import { referenceLists } from '#src/model/referenceTargets.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { sheetNodes } from '#src/model/sheet/nodeSheet.ts';
import { readSheet, type SheetRow } from '#src/model/sheet/readSheet.ts';
import { anyMap } from '#tests/file/mapSamples.ts';
import { salesStream } from '#tests/analysis/pull/salesStream.ts';

const map = createDocument({
  id: 'm',
  title: 'Lead stream',
  states: [
    createState({
      nodes: [
        createNode('customer', { id: 'buyer', x: 600, y: 0 }, { name: 'Buyer' }),
        createNode(
          'step',
          { id: 'call', x: 200, y: 0 },
          {
            name: '=Call, "warm"',
            processTime: duration(6, 'min'),
            waitTime: { ...duration(1, 'd'), plus: duration(4, 'h') },
            people: 0.5,
            valueClass: 'value-add',
          },
        ),
        createNode('note', { id: 'note', x: 0, y: 300 }, { name: 'Ask Ann' }),
        createNode('source', { id: 'fair', x: 0, y: 0 }, { name: 'Fair' }),
      ],
      edges: [
        createEdge('push', { id: 'e1', from: 'fair', to: 'call' }),
        createEdge('push', { id: 'e2', from: 'call', to: 'buyer' }),
      ],
    }),
  ],
});

const heads = ['Name', 'Kind', 'Process time', 'Wait before', 'Value class', 'People'];

const stateOf = (document: MapDocument) => {
  const [state] = document.states;
  if (state === undefined) throw new Error('no state');
  return state;
};
const table = (document: MapDocument, separator: ',' | '\t' = ',', chosen?: ReadonlySet<string>) =>
  nodeTableText(document, stateOf(document), chosen, separator);

/** What the text says when it is pasted to update the steps of the map. */
function readBack(document: MapDocument, text: string): readonly SheetRow[] {
  const cells = readDelimited(text);
  const nodes = sheetNodes(stateOf(document), undefined);
  const lists = referenceLists(document, stateOf(document));
  return readSheet(cells, { ...guessColumns(cells), nodes, lists });
}

describe('the table of a map', () => {
  it('has a row for each node of the flow in its order: figures as entered, then what follows from them', () => {
    expect(readDelimited(table(map), ',')).toEqual([
      [
        ...heads,
        'Computed: visits per delivered unit',
        'Computed: on the clock',
        'Computed: wait per visit (h)',
        'Computed: process time per visit (h)',
        'Computed: share of flow time (%)',
        'Computed: units arriving per period',
        'Computed: units needed per delivery',
        'Computed: utilisation (%)',
      ],
      ['Fair', 'Source', '', '', '', '', '1', 'yes', '0', '0', '', '', '', ''],
      [
        '=Call, "warm"',
        'Step',
        '6 min',
        '1 d 4 h',
        'Value-add',
        '0.5',
        '1',
        'yes',
        '12',
        '0.1',
        '100',
        '',
        '',
        '',
      ],
      ['Buyer', 'Customer', '', '', '', '', '1', 'yes', '0', '0', '', '', '', ''],
    ]);
  });

  it('says how many units each node needs for one delivery, where there is a demand', () => {
    const rows = readDelimited(table(salesStream()), ',');
    const column = rows[0]?.indexOf('Computed: units needed per delivery') ?? -1;
    const needed = rows.slice(1).map((row) => Number(row[column]).toFixed(3));
    // 1 ÷ 0.84 ÷ 0.65 ÷ 0.55 ÷ 0.70, from the customer up.
    expect(needed.toReversed()).toEqual(['1.000', '1.000', '1.190', '1.832', '3.330', '4.757', '4.757']);
  });

  it('holds no formula and no broken cell', () => {
    const [, , call] = table(map).split('\r\n');
    expect(call).toMatch(/^"'=Call, ""warm""",Step,6 min,1 d 4 h,Value-add,0\.5,/);
    const [, , pasted] = table(map, '\t').split('\r\n');
    expect(pasted).toMatch(/^"'=Call, ""warm"""\tStep\t6 min\t/);
  });

  it('of a selection has its nodes only', () => {
    const rows = readDelimited(table(map, ',', new Set(['buyer', 'note'])), ',');
    expect(rows.map(([name]) => name)).toEqual(['Name', 'Buyer']);
  });

  it('is a file that Excel opens as UTF-8, named after the map, also when the map is empty', async () => {
    const format = exportFormatOf('csv');
    if (format === undefined) throw new Error('no CSV');
    const options = {
      scale: 1,
      background: 'white',
      ladder: true,
      figures: true,
      selection: undefined,
    } as const;
    const surroundings = {
      drawPicture: () => Promise.reject(new Error('none')),
      screen: () => undefined,
      print: () => Promise.resolve(failure('none')),
      ...quietWork(),
    };
    for (const document of [map, createDocument({ id: 'e', title: 'Empty' })]) {
      const made = await runExport(document, stateOf(document).id, format, options, surroundings);
      const file = made.ok ? made.value : failure(made.problem);
      if (!('blob' in file) || file.blob === undefined) throw new Error('no file');
      expect(file.fileName).toBe(`${document.title}.csv`);
      expect([...new Uint8Array(await file.blob.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });
});

describe('a table that is pasted back', { timeout: 60_000 }, () => {
  it.each([[','], ['\t']] as const)('finds every step and changes none: %j', (separator) => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const rows = readBack(document, table(document, separator));
        const nodes = sheetNodes(stateOf(document), undefined);
        expect(rows.filter(({ isUsed }) => isUsed).map(({ node }) => node)).toEqual(
          nodes.map(({ id }) => id),
        );
        expect(updateRows(document, stateOf(document).id, rows)).toBe(document);
      }),
      { numRuns: 200 },
    );
  });

  it('calls contents, needs and measures by their names, whatever these hold, and finds them again', () => {
    const document = {
      ...createDocument({
        id: 'm',
        customer: {
          needs: [{ id: 'N1', text: 'An answer, soon; and a true one', kind: 'service' as const }],
          ctqs: [{ id: 'Q1', measure: '=Time to answer' }],
        },
      }),
      contents: [
        { id: 'c1', title: 'White paper' },
        { id: 'c2', title: 'Price list, 2026' },
        // Of two with one name the second can only be told by its id.
        { id: 'c3', title: 'white paper' },
      ],
    };
    const links = { name: 'Call', needs: ['N1'], ctqs: ['Q1'], contents: ['c2', 'c1'] };
    const others = { name: 'Visit', contents: ['c3'], needs: ['gone'] };
    const linked = {
      ...document,
      states: [
        createState({
          nodes: [
            createNode('step', { id: 'call', x: 0, y: 0 }, links),
            createNode('step', { id: 'visit', x: 0, y: 200 }, others),
          ],
        }),
      ],
    };
    const text = table(linked, '\t');
    expect(text).toContain('Price list, 2026; White paper');
    expect(text).toContain('An answer, soon; and a true one');
    expect(text).toContain("'=Time to answer");
    expect(text).toContain('\tc3\t');
    expect(updateRows(linked, stateOf(linked).id, readBack(linked, text))).toBe(linked);
    const emptied = {
      ...linked,
      states: linked.states.map((state) => ({
        ...state,
        nodes: state.nodes.map((node) => ({ ...node, data: { name: node.data['name'] } })),
      })),
    };
    const restored = updateRows(emptied, stateOf(emptied).id, readBack(emptied, text));
    const call = restored.states[0]?.nodes.find(({ id }) => id === 'call');
    expect(call?.data).toEqual(links);
  });

  it('says which name is in no list of the map', () => {
    const rows = readSheet(
      [
        ['Name', 'Content used'],
        ['Call', 'Brochure'],
      ],
      {
        ...guessColumns([
          ['Name', 'Content used'],
          ['Call', 'Brochure'],
        ]),
        lists: referenceLists(map, stateOf(map)),
      },
    );
    expect([...(rows[0]?.problems.values() ?? [])].join()).toContain('“Brochure” is not in the list');
  });

  it('restores what was emptied in the meantime', () => {
    const text = table(map);
    const state = stateOf(map);
    const nodes = state.nodes.map((node) => ({ ...node, data: { name: node.data['name'] } }));
    const emptied = { ...map, states: [{ ...state, nodes }] };
    expect(updateRows(emptied, state.id, readBack(emptied, text))).toEqual(map);
  });
});
