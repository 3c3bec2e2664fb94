import { createDocument, createNode } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { activeState } from '#src/store/editorState.ts';

/** The answers to the two questions; either may be empty. */
export type FirstAnswers = { readonly customer: string; readonly need: string };

/** A new map with the customer in place on the right, for drawing towards; without a customer it is empty. */
export function blankMap(answers: FirstAnswers, newId: (prefix: string) => string): MapDocument {
  const customer = answers.customer.trim();
  const need = answers.need.trim();
  const empty = createDocument({ id: newId('m') });
  const named = updateMap(empty, {
    customer: {
      ...empty.customer,
      ...(customer === '' ? {} : { name: customer }),
      needs: need === '' ? [] : [{ id: 'N1', text: need, kind: 'output' }],
    },
  });
  if (customer === '') return named;
  const node = createNode('customer', { id: newId('n'), x: 880, y: 200 }, { name: customer });
  return addNode(named, activeState({ document: named, stateId: '' }).id, node);
}
