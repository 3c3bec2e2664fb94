import type { Metric } from '../metric.ts';
import { activityRatio } from './activityRatio.ts';
import { carriedPerWin } from './carriedPerWin.ts';
import { constraint } from './constraint.ts';
import { contentUses } from './contentUses.ts';
import { conversion } from './conversion.ts';
import { customerRatio } from './customerRatio.ts';
import { customerStarts } from './customerStarts.ts';
import { customerTime } from './customerTime.ts';
import { deliveries } from './deliveries.ts';
import { effort } from './effort.ts';
import { effortWithLosses } from './effortWithLosses.ts';
import { entries } from './entries.ts';
import { firstResponse } from './firstResponse.ts';
import { flowTime } from './flowTime.ts';
import { flowTimeToLoyalty } from './flowTimeToLoyalty.ts';
import { handOffsDefined } from './handOffsDefined.ts';
import { handOffsPulled } from './handOffsPulled.ts';
import { knowledgeQuestions } from './knowledgeQuestions.ts';
import { liveContacts } from './liveContacts.ts';
import { necessaryRatio } from './necessaryRatio.ts';
import { necessaryTime } from './necessaryTime.ts';
import { needCoverage } from './needCoverage.ts';
import { processTime } from './processTime.ts';
import { pullLevels } from './pullLevels.ts';
import { reworkTime } from './reworkTime.ts';
import { rolledCompleteAccurate } from './rolledCompleteAccurate.ts';
import { takt } from './takt.ts';
import { throughput } from './throughput.ts';
import { timeInStream } from './timeInStream.ts';
import { unitsCounted } from './unitsCounted.ts';
import { unitsInStream } from './unitsInStream.ts';
import { valueAddRatio } from './valueAddRatio.ts';
import { valueAddTime } from './valueAddTime.ts';
import { waitingTime } from './waitingTime.ts';
import { wasteRatio } from './wasteRatio.ts';
import { wasteTime } from './wasteTime.ts';
import { wastedWorkTime } from './wastedWorkTime.ts';

/** All measures, in the order of docs/measures.md. */
export const metrics: readonly Metric[] = [
  flowTime,
  processTime,
  valueAddTime,
  necessaryTime,
  customerTime,
  wasteTime,
  waitingTime,
  wastedWorkTime,
  reworkTime,
  valueAddRatio,
  necessaryRatio,
  customerRatio,
  wasteRatio,
  activityRatio,
  rolledCompleteAccurate,
  effort,
  effortWithLosses,
  conversion,
  takt,
  entries,
  deliveries,
  throughput,
  unitsInStream,
  unitsCounted,
  carriedPerWin,
  timeInStream,
  flowTimeToLoyalty,
  constraint,
  firstResponse,
  needCoverage,
  customerStarts,
  liveContacts,
  ...pullLevels,
  contentUses,
  handOffsDefined,
  handOffsPulled,
  knowledgeQuestions,
];

/** The measure with this id; undefined when there is none. */
export function metricOf(id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
