import type { CustomerDetails } from '#src/notation/customerDetails.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { stepsInOrder } from '#src/model/needCoverage.ts';
import type { Contribution } from '../metric.ts';

/** A contact with the customer and what it says of itself. */
export type Contact = { readonly node: MapNode; readonly details: CustomerDetails };

/** The touch points of a state, along the flow. */
export function contactsOf(state: MapState): readonly Contact[] {
  return stepsInOrder(state).flatMap((node) => {
    const details = detailsOf(node);
    return details.isContact === true ? [{ node, details }] : [];
  });
}

/** Touch points that answer a question one way, among those that answer it at all. */
export type Answers = {
  /** Those that say it: whether they count, and in which words. */
  readonly stated: readonly { readonly node: string; readonly counts: boolean; readonly words: string }[];
  readonly contacts: number;
};

/** How the touch points of a state answer a question; undefined: this one does not say. */
export function answersOf(
  state: MapState,
  ask: (details: CustomerDetails) => { readonly counts: boolean; readonly words: string } | undefined,
): Answers {
  const contacts = contactsOf(state);
  const stated = contacts.flatMap(({ node, details }) => {
    const answer = ask(details);
    return answer === undefined ? [] : [{ node: node.id, ...answer }];
  });
  return { stated, contacts: contacts.length };
}

/** Share of those that count, 0 to 1; undefined while none says it. */
export function shareOf({ stated }: Answers): number | undefined {
  return stated.length === 0 ? undefined : stated.filter(({ counts }) => counts).length / stated.length;
}

/** Each that says it with its part of the share: they sum to it. */
export function sharesOf({ stated }: Answers): readonly Contribution[] {
  return stated.map(({ node, counts, words }) => ({
    node,
    value: counts ? 1 / stated.length : 0,
    how: counts ? `${words}: 1 of ${stated.length}` : words,
  }));
}

/** `3 of 5 touch points that say it`; undefined while none does. */
export function answeredWords({ stated, contacts }: Answers): string | undefined {
  if (stated.length === 0) return undefined;
  const counting = stated.filter(({ counts }) => counts).length;
  const silent = contacts - stated.length;
  const rest = silent === 0 ? '' : `, ${silent} not said`;
  return `${counting} of ${stated.length}${rest}`;
}
