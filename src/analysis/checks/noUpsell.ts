import { detailsOf } from '#src/model/detailsOf.ts';
import { zoneRow } from '#src/model/knowledgeBoard.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { flowSteps } from './flowSteps.ts';

export const noUpsell: Check = {
  code: 'no-upsell',
  number: 'C15',
  title: 'No way to an upsell',
  severity: 'hint',
  help: 'The knowledge board has a row for what comes after the purchase. With nothing in it the stream learns nothing from who has bought.',
  waitsFor: 'a first step that names its row on the knowledge board, or a limit there, in a customer stream.',
  find: ({ document, state, study: { graph } }) => {
    const { rows, board } = usesOf(state);
    if (document.stream.kind !== 'customer' || !(rows || board)) return [];
    const hasUpsell = flowSteps(graph).some(
      ({ node }) => (detailsOf(node).boardRow ?? zoneRow(state, node)) === 'upsell',
    );
    if (hasUpsell) return [];
    return [
      {
        message: 'What could customers do next, after the first purchase?',
        advice: 'Put a step into the row “Upsell” of the knowledge board, or add one.',
        nodes: [],
      },
    ];
  },
};
