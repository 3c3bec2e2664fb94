import type { Check } from '../check.ts';
import { branchesNeverMeet } from './branchesNeverMeet.ts';
import { countWithoutDemand } from './countWithoutDemand.ts';
import { edgeLeavesBlock } from './edgeLeavesBlock.ts';
import { entryWithoutDelivery } from './entryWithoutDelivery.ts';
import { fullLoad } from './fullLoad.ts';
import { leadTimeBelowProcessTime } from './leadTimeBelowProcessTime.ts';
import { loopNeverLeft } from './loopNeverLeft.ts';
import { noEntry } from './noEntry.ts';
import { returnsWithoutEnd } from './returnsWithoutEnd.ts';
import { returnsWithoutShare } from './returnsWithoutShare.ts';
import { reworkWithoutShare } from './reworkWithoutShare.ts';
import { sharesAbove100 } from './sharesAbove100.ts';
import { sharesIgnored } from './sharesIgnored.ts';
import { unusableEdges } from './unusableEdges.ts';
import { volumeMissing } from './volumeMissing.ts';

/** All checks, errors first: the order in which findings are listed. */
export const checks: readonly Check[] = [
  sharesAbove100,
  branchesNeverMeet,
  edgeLeavesBlock,
  loopNeverLeft,
  leadTimeBelowProcessTime,
  returnsWithoutEnd,
  noEntry,
  entryWithoutDelivery,
  fullLoad,
  reworkWithoutShare,
  sharesIgnored,
  countWithoutDemand,
  volumeMissing,
  unusableEdges,
  returnsWithoutShare,
];
