import { describe, expect, it } from 'vitest';
import { pasteChain } from '#src/commands/pasteChain.ts';
import { readDelimited } from '#src/lib/readDelimited.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { createDocument } from '#src/model/create.ts';
import type { MapState } from '#src/model/document.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { guessColumns } from '#src/model/sheet/guessColumns.ts';
import { readSheet } from '#src/model/sheet/readSheet.ts';
import { stateWith } from '../layout/sampleMaps.ts';

const stream = stateWith(
  [
    ['visitors', 'source', 0, 0],
    ['qualify', 'step', 200, 0],
    ['offer', 'step', 400, 0],
    ['buyer', 'customer', 600, 0],
  ],
  [
    ['visitors', 'push', 'qualify'],
    ['qualify', 'pull', 'offer', { sharePercent: 80 }],
    ['offer', 'push', 'buyer'],
  ],
);

function rowsOf(text: string) {
  const cells = readDelimited(text, 'none');
  const { columns, hasHeads } = guessColumns(cells, false);
  return readSheet(cells, { columns, hasHeads });
}

function pasted(text: string, after: string | undefined): MapState {
  let count = 0;
  const document = createDocument({ id: 'm', states: [stream] });
  const newId = (prefix: string) => `${prefix}new${(count += 1)}`;
  const [state] = pasteChain(document, stream.id, rowsOf(text), newId, after).document.states;
  if (state === undefined) throw new Error('no state');
  return state;
}

function ways({ nodes, edges }: MapState): readonly string[] {
  const names = new Map(nodes.map((node) => [node.id, nodeName(node)]));
  return edges.map(({ from, to, kind }) => `${names.get(from)} ${kind} ${names.get(to)}`).toSorted();
}

describe('a pasted chain behind a step', () => {
  it('is put on the one way that leads on, whose share stays where it is, and all that follows makes room', () => {
    const state = pasted('Call 5m\nPrice 10m', 'qualify');
    expect(ways(state)).toEqual(
      [
        'Call push Price',
        'Price push offer',
        'offer push buyer',
        'qualify pull Call',
        'visitors push qualify',
      ].toSorted(),
    );
    expect(state.edges.find(({ kind }) => kind === 'pull')?.data).toEqual({ sharePercent: 80 });
    const boxes = state.nodes.map(nodeBounds);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
  });

  it('leads on to the customer from the last step', () => {
    const state = pasted('Call\nPrice', 'offer');
    expect(state.nodes).toHaveLength(6);
    expect(ways(state)).toContain('Price push buyer');
  });

  it('stands on its own without a step to follow, joined with nothing', () => {
    expect(ways(pasted('Call\nPrice', undefined))).toContain('Call push Price');
    expect(pasted('Call\nPrice', undefined).edges).toHaveLength(4);
    expect(pasted('Call\nPrice', 'gone').edges).toHaveLength(4);
  });
});
