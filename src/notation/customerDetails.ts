import type { DataOf } from './field.ts';
import type { BurstData } from './nodes/burstFields.ts';
import type { customerFields } from './nodes/customerFields.ts';
import type { touchFields } from './nodes/touchFields.ts';

/**
 * What checks, measures and views know of a symbol besides its figures, whatever its kind: the needs it serves, its
 * stage, zone and lane, what it does to knowledge, and how customers are met there. Anything may be unknown.
 */
export type CustomerDetails = DataOf<typeof customerFields & typeof touchFields> & {
  readonly who?: string | undefined;
  /** True: a contact with the customer. */
  readonly isContact?: boolean;
  /** That this is an improvement idea, and all that is said about it. */
  readonly idea?: BurstData;
};
