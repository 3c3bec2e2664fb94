import { failure, success } from '#src/lib/result.ts';
import type { Carried } from './carriedProblem.ts';

/** Unpacked bytes as text; what is no UTF-8 was damaged on the way. */
export function carriedText(bytes: Uint8Array): Carried {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failure('damaged');
  }
}
