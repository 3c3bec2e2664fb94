import type { Check } from '../check.ts';
import { branchesNeverMeet } from './branchesNeverMeet.ts';
import { coldEntry } from './coldEntry.ts';
import { columnOverLimit } from './columnOverLimit.ts';
import { columnWithoutLimit } from './columnWithoutLimit.ts';
import { constraintWithoutKnowledge } from './constraintWithoutKnowledge.ts';
import { contentUsedOnce } from './contentUsedOnce.ts';
import { countedAboveExpected } from './countedAboveExpected.ts';
import { countWithoutDemand } from './countWithoutDemand.ts';
import { ctqWithoutStep } from './ctqWithoutStep.ts';
import { directWithoutIndirect } from './directWithoutIndirect.ts';
import { edgeLeavesBlock } from './edgeLeavesBlock.ts';
import { entryWithoutDelivery } from './entryWithoutDelivery.ts';
import { fullLoad } from './fullLoad.ts';
import { heavyNeedWithoutCtq } from './heavyNeedWithoutCtq.ts';
import { highUtilisation } from './highUtilisation.ts';
import { ideaWithoutOwner } from './ideaWithoutOwner.ts';
import { lateFirstResponse } from './lateFirstResponse.ts';
import { leadTimeBelowProcessTime } from './leadTimeBelowProcessTime.ts';
import { loopNeverLeft } from './loopNeverLeft.ts';
import { lossWithoutReason } from './lossWithoutReason.ts';
import { lowCompleteAccurate } from './lowCompleteAccurate.ts';
import { missingKnowledgeUnanswered } from './missingKnowledgeUnanswered.ts';
import { missingPullLevel } from './missingPullLevel.ts';
import { needsOfOneKind } from './needsOfOneKind.ts';
import { needWithoutStep } from './needWithoutStep.ts';
import { newSegmentFromNowhere } from './newSegmentFromNowhere.ts';
import { noCustomer } from './noCustomer.ts';
import { noEntry } from './noEntry.ts';
import { noKnowledgeMoved } from './noKnowledgeMoved.ts';
import { noNeed } from './noNeed.ts';
import { noSelfServe } from './noSelfServe.ts';
import { nothingForExistingCustomers } from './nothingForExistingCustomers.ts';
import { noUpsell } from './noUpsell.ts';
import { oneStepHoldsFlowTime } from './oneStepHoldsFlowTime.ts';
import { onlyMorePeople } from './onlyMorePeople.ts';
import { overWipLimit } from './overWipLimit.ts';
import { painWithoutRelief } from './painWithoutRelief.ts';
import { pushIntoLimit } from './pushIntoLimit.ts';
import { returnsWithoutEnd } from './returnsWithoutEnd.ts';
import { returnsWithoutShare } from './returnsWithoutShare.ts';
import { reworkWithoutShare } from './reworkWithoutShare.ts';
import { rolesMissing } from './rolesMissing.ts';
import { sharesAbove100 } from './sharesAbove100.ts';
import { sharesIgnored } from './sharesIgnored.ts';
import { shorterThanDecision } from './shorterThanDecision.ts';
import { stepWithoutNeed } from './stepWithoutNeed.ts';
import { stepWithoutStage } from './stepWithoutStage.ts';
import { streamStopsAtPurchase } from './streamStopsAtPurchase.ts';
import { tooManyStepsInRow } from './tooManyStepsInRow.ts';
import { undefinedHandOver } from './undefinedHandOver.ts';
import { unmarkedRework } from './unmarkedRework.ts';
import { unusableEdges } from './unusableEdges.ts';
import { volumeMissing } from './volumeMissing.ts';
import { waitIn24Hours } from './waitIn24Hours.ts';
import { wasteKept } from './wasteKept.ts';

/** All checks, errors first: the order in which findings are listed. */
export const checks: readonly Check[] = [
  sharesAbove100,
  branchesNeverMeet,
  edgeLeavesBlock,
  loopNeverLeft,
  leadTimeBelowProcessTime,
  returnsWithoutEnd,
  noCustomer,
  noNeed,
  noEntry,
  entryWithoutDelivery,
  fullLoad,
  reworkWithoutShare,
  sharesIgnored,
  countWithoutDemand,
  volumeMissing,
  unusableEdges,
  stepWithoutNeed,
  needWithoutStep,
  painWithoutRelief,
  heavyNeedWithoutCtq,
  ctqWithoutStep,
  directWithoutIndirect,
  nothingForExistingCustomers,
  overWipLimit,
  columnOverLimit,
  columnWithoutLimit,
  constraintWithoutKnowledge,
  onlyMorePeople,
  pushIntoLimit,
  lossWithoutReason,
  streamStopsAtPurchase,
  undefinedHandOver,
  rolesMissing,
  highUtilisation,
  lowCompleteAccurate,
  oneStepHoldsFlowTime,
  countedAboveExpected,
  lateFirstResponse,
  waitIn24Hours,
  tooManyStepsInRow,
  returnsWithoutShare,
  unmarkedRework,
  needsOfOneKind,
  stepWithoutStage,
  missingPullLevel,
  noSelfServe,
  contentUsedOnce,
  noUpsell,
  noKnowledgeMoved,
  missingKnowledgeUnanswered,
  coldEntry,
  newSegmentFromNowhere,
  wasteKept,
  ideaWithoutOwner,
  shorterThanDecision,
];
