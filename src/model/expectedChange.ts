import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Field, Fields } from '#src/notation/field.ts';
import type { BurstData } from '#src/notation/nodes/burstFields.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapState } from './document.ts';
import { type NamedItem, namedItem } from './namedItems.ts';
import { sameJson } from './sameJson.ts';

/** One figure of a symbol or connection as it is, and as an idea expects it to become. */
export type ExpectedValue = {
  readonly name: string;
  readonly field: Field;
  /** Undefined: not known. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue;
};

/** What an idea is expected to change in a state. */
export type ExpectedChange = {
  readonly item: NamedItem;
  /** Those that mean something there, in the order of their declaration; at least one. */
  readonly values: readonly ExpectedValue[];
  /** True: all of them are there already. */
  readonly isThere: boolean;
};

/**
 * What an idea is expected to change in this state; undefined where it names no figures, the state has no such symbol or
 * connection, or none of the figures means anything there.
 */
export function expectedChange(state: MapState, idea: BurstData): ExpectedChange | undefined {
  const { change } = idea;
  const item = namedItem(state, idea.target);
  if (change === undefined || item === undefined) return undefined;
  const { fields, data } = declaredBy(item);
  const values = Object.entries<JsonValue | undefined>(change).flatMap(([name, after]): ExpectedValue[] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field === undefined || after === undefined ? [] : [{ name, field, before: data[name], after }];
  });
  if (values.length === 0) return undefined;
  return { item, values, isThere: values.every(({ before, after }) => sameJson(before, after)) };
}

/** The fields that a symbol or connection declares, and what it holds. */
export function declaredBy(item: NamedItem): { readonly fields: Fields; readonly data: JsonObject } {
  return 'node' in item
    ? { fields: nodeKindOf(item.node.kind).fields, data: item.node.data }
    : { fields: edgeKindOf(item.edge.kind).fields, data: item.edge.data };
}
