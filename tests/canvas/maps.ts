import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';

/** Visitors, three steps in a line, a buyer; joined as far as the second step. */
export function smallMap(): MapDocument {
  return createDocument({
    id: 'm1',
    title: 'Small',
    states: [
      createState({
        nodes: [
          createNode('customer', { id: 'buyer', x: 900, y: 200 }, { name: 'Buyer' }),
          createNode('source', { id: 'visitors', x: 0, y: 200 }, { name: 'Visitors' }),
          createNode('step', { id: 'first', x: 200, y: 200 }, { name: 'First' }),
          createNode('step', { id: 'second', x: 440, y: 200 }, { name: 'Second' }),
          createNode('step', { id: 'third', x: 680, y: 200 }, { name: 'Third' }),
          createNode('note', { id: 'note', x: 200, y: 420 }, { name: 'A remark' }),
        ],
        edges: [
          createEdge('push', { id: 'e1', from: 'visitors', to: 'first' }),
          createEdge('push', { id: 'e2', from: 'first', to: 'second' }),
        ],
      }),
    ],
  });
}
