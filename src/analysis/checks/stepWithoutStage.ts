import { detailsOf } from '#src/model/detailsOf.ts';
import type { Check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { calledAll, idsOf } from './called.ts';
import { flowSteps } from './flowSteps.ts';

export const stepWithoutStage: Check = {
  code: 'step-without-stage',
  number: 'C09',
  title: 'Steps outside the stages, or an empty stage',
  severity: 'hint',
  help: 'Time, units and conversion per stage leave out what stands in no stage; a stage without a step says nothing yet.',
  waitsFor: 'half of the steps standing in a stage.',
  find: ({ state, study: { graph } }) => {
    if (!usesOf(state).stages) return [];
    const known = new Set(state.stages.map(({ id }) => id));
    const steps = flowSteps(graph).map(({ index, node }) => ({ index, stage: detailsOf(node).stage ?? '' }));
    const outside = steps.filter(({ stage }) => !known.has(stage)).map(({ index }) => index);
    if (outside.length * 2 > steps.length) return [];
    const filled = new Set(steps.map(({ stage }) => stage));
    const empty = state.stages
      .filter(({ id }) => !filled.has(id))
      .map(({ id, label }) => ({
        message: `What happens in “${label}”? No step stands in this stage.`,
        advice: 'Drop the steps that belong there into its column, or remove the stage.',
        nodes: [],
        about: id,
      }));
    if (outside.length === 0) return empty;
    const names = outside.length > 3 ? `${outside.length} steps` : calledAll(graph, outside);
    const advice = 'Drop them into the column of their stage, or choose the stage in the details.';
    const message = `To which stage ${outside.length === 1 ? 'does' : 'do'} ${names} belong?`;
    return [{ message, advice, nodes: idsOf(graph, outside), about: 'outside' }, ...empty];
  },
};
