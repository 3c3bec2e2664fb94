import type { MapDocument } from '#src/model/document.ts';
import { buildBeginning } from './beginning.ts';

/** The customer and the last step before them: the stream is built backwards from there. */
export const backwardWalk = (): MapDocument =>
  buildBeginning({
    id: 'backward-walk',
    title: 'Backward walk',
    customer: { needs: [] },
    line: [
      ['step', 's1', { name: 'Last step before the customer' }],
      ['customer', 'customer', { name: 'Customer' }],
    ],
    edges: [['pull', 's1', 'customer']],
    notes: [
      'What does this step need from the one before it? Select it and press Shift+Tab: the step before it appears.',
      'Go on until nobody of yours comes before. Then ask of every step which need of the customer it serves.',
    ],
  });
