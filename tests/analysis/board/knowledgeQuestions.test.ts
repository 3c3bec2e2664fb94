import { expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { metricOf } from '#src/analysis/metrics/index.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { updateState } from '#src/model/edits/updateState.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { salesStream } from '../pull/salesStream.ts';

function answered(document: MapDocument) {
  const metric = metricOf('knowledge-questions');
  return metric?.value(analyse(document, 'current'), { document, state: stateOf(document, 'current') });
}

it('is not known where the board is not used, else the number of answers', () => {
  const map = salesStream();
  expect(answered(map)).toBeUndefined();
  const placed = updateNodeData(map, 'current', 'demo', { knowledge: { to: 'wisdom' } });
  expect(answered(placed)).toBe(0);
  const answers = { dataToInformation: 'We ask', knowledgeToWisdom: 'They say' };
  expect(answered(updateState(map, 'current', { answers }))).toBe(2);
});
