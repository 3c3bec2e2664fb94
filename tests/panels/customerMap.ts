import type { MapDocument } from '#src/model/document.ts';
import { changeNodeKind } from '#src/model/edits/changeNodeKind.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { testMap } from './testMap.ts';

/**
 * The test map with a customer: N1 served by Nurture, N2 by nobody; Q1 of N2 affected by Qualify, which is a touch point
 * that the customer starts; the guide used by Nurture and five times elsewhere. Gone over on 10 December 2025.
 */
export function customerMap(): MapDocument {
  const told: MapDocument = {
    ...testMap(),
    customer: {
      name: 'Mid-market buyer',
      needs: [
        { id: 'N1', text: 'See it work', kind: 'output', weight: 5 },
        { id: 'N2', text: 'Get an answer', kind: 'service' },
      ],
      ctqs: [
        {
          id: 'Q1',
          need: 'N2',
          measure: 'Hours to the answer',
          unit: 'h',
          direction: 'down',
          target: 2,
          current: 1,
        },
      ],
    },
    contents: [{ id: 'C1', title: 'Guide', tactic: 'whitePaper', otherUses: 5 }],
  };
  const gone = updateState(told, 'current', { revision: '2025-12-10' });
  const touched = changeNodeKind(gone, 'current', 'qualify', 'touchPoint');
  const served = updateNodeData(touched, 'current', 'nurture', { needs: ['N1'], contents: ['C1'] });
  return updateNodeData(served, 'current', 'qualify', { ctqs: ['Q1'], startedBy: 'customer' });
}
