import { formatDuration } from '#src/lib/formatDuration.ts';
import { memoiseByIdentity } from '#src/lib/memo.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { studied } from '../analyse.ts';
import { firstResponse as responseOf } from '../firstResponse.ts';
import type { Metric, MetricContext } from '../metric.ts';
import type { Study } from '../study.ts';

const known = memoiseByIdentity((study: Study) => responseOf(study));
const response = ({ document, state }: MetricContext) => known(studied(document, state.id).study);

export const firstResponse: Metric = {
  id: 'first-response',
  title: 'First response',
  short: 'first response',
  unit: 'time',
  formula: 'Σ v · (w + pt) before the first direct contact + its w',
  help: 'From the entry until somebody of ours meets the prospect: everything before the first step in the direct zone, and the wait for it, of the units that come to one. Where no zone is said, a touch point that customers do not serve themselves at is a direct contact.',
  better: 'less',
  value: ({ headline }, context) =>
    headline.flowTime === undefined ? undefined : response(context)?.seconds,
  contributions: (_, context) => {
    const found = response(context);
    return flowOrder(context.state).flatMap(({ id }) => {
      const seconds = found?.parts.get(id);
      if (seconds === undefined) return [];
      const isContact = found?.contacts.includes(id) === true;
      const time = formatDuration(seconds, context.document.calendar);
      return [
        { node: id, value: seconds, how: isContact ? `${time} until it answers` : `${time} before it` },
      ];
    });
  },
  sums: true,
  missing: 'Draw the way to a first direct contact: a touch point, or a step in the direct zone.',
};
