import type { MapDocument } from '#src/model/document.ts';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { type TestServices, testServices } from './testServices.ts';

/** A small stream in its current state, and an empty future state: source → call → offer → buyer, two notes. */
export function smallMap(): MapDocument {
  const nodes = [
    createNode('source', { id: 'source', x: 0, y: 0 }, { name: 'Visitors' }),
    createNode('step', { id: 'call', x: 200, y: 13 }, { name: 'Call' }),
    createNode('step', { id: 'offer', x: 420, y: 40 }, { name: 'Offer' }),
    createNode('customer', { id: 'buyer', x: 700, y: 5 }, { name: 'Buyer' }),
    { ...createNode('note', { id: 'note1', x: 0, y: 400 }, { text: 'a' }), width: 200, height: 120 },
    { ...createNode('note', { id: 'note2', x: 300, y: 420 }, { text: 'b' }), width: 260, height: 160 },
  ];
  const edges = [
    createEdge('push', { id: 'e1', from: 'source', to: 'call' }),
    createEdge('push', { id: 'e2', from: 'call', to: 'offer' }),
    createEdge('customerMove', { id: 'e3', from: 'offer', to: 'buyer' }),
  ];
  return createDocument({
    id: 'm_small',
    title: 'Small stream',
    states: [
      createState({ nodes, edges }),
      createState({ id: 'future', name: 'Future state', kind: 'future', basedOn: 'current' }),
    ],
  });
}

/** An editor with the small map open. */
export function preparedEditor(services: TestServices = testServices()): {
  editor: Editor;
  services: TestServices;
} {
  return { editor: createEditor(services, { document: smallMap() }), services };
}
