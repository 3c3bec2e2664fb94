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

/** So many steps in rows of ten, each joined to the next: `s1`, `s2`, … */
export function lineOfSteps(count: number): MapDocument {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return createDocument({
    id: `line${count}`,
    title: 'A line',
    states: [
      createState({
        nodes: numbers.map((number) =>
          createNode(
            'step',
            { id: `s${number}`, x: ((number - 1) % 10) * 220, y: Math.floor((number - 1) / 10) * 240 },
            {
              name: `Step ${number}`,
              processTime: { value: 10 + number, unit: 'min' },
              waitTime: { value: 1, unit: 'd' },
              valueClass: number % 2 === 0 ? 'value-add' : 'necessary',
              percentCompleteAccurate: 90,
            },
          ),
        ),
        edges: numbers
          .slice(1)
          .map((number) =>
            createEdge('push', { id: `e${number}`, from: `s${number - 1}`, to: `s${number}` }),
          ),
      }),
    ],
  });
}
