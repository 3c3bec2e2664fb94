import type { NodeKind } from '../nodeKind.ts';
import { burst } from './burst.ts';
import { customer } from './customer.ts';
import { exit } from './exit.ts';
import { informationSystem } from './informationSystem.ts';
import { note } from './note.ts';
import { queue } from './queue.ts';
import { source } from './source.ts';
import { step } from './step.ts';
import { touchPoint } from './touchPoint.ts';
import { unknown } from './unknown.ts';

const list = [
  step,
  touchPoint,
  queue,
  source,
  customer,
  exit,
  informationSystem,
  burst,
  note,
  unknown,
] as const;

/** THE list of node kinds, in the order of the palette. */
export const nodeKinds: readonly NodeKind[] = list;
export type NodeKindId = (typeof list)[number]['id'];

const byId: ReadonlyMap<string, NodeKind> = new Map(list.map((kind) => [kind.id, kind]));

/** The kind with this id; one that this version does not know is drawn as a grey box by the kind `unknown`. */
export function nodeKindOf(id: string): NodeKind {
  return byId.get(id) ?? unknown;
}
