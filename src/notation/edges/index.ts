import type { EdgeKind } from '../edgeKind.ts';
import { customerMove } from './customerMove.ts';
import { electronicInformation } from './electronicInformation.ts';
import { fifo } from './fifo.ts';
import { influence } from './influence.ts';
import { manualInformation } from './manualInformation.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { referral } from './referral.ts';
import { repeat } from './repeat.ts';
import { rework } from './rework.ts';
import { stayInTouch } from './stayInTouch.ts';
import { unknown } from './unknown.ts';

const list = [
  push,
  pull,
  fifo,
  customerMove,
  rework,
  stayInTouch,
  repeat,
  referral,
  manualInformation,
  electronicInformation,
  influence,
  unknown,
] as const;

/** THE list of edge kinds, in the order in which they are offered. */
export const edgeKinds: readonly EdgeKind[] = list;
export type EdgeKindId = (typeof list)[number]['id'];

const byId: ReadonlyMap<string, EdgeKind> = new Map(list.map((kind) => [kind.id, kind]));

/** The kind with this id; one that this version does not know is drawn as a grey line by the kind `unknown`. */
export function edgeKindOf(id: string): EdgeKind {
  return byId.get(id) ?? unknown;
}
