import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { failure, type Result, success } from '#src/lib/result.ts';

/** The words for problems, which are seldom needed. */
export const storageProblemCode = fetchedOnce(() => import('../storageProblem.ts'));

/** A browser that has not answered after this many milliseconds will not; the user must hear of it. */
const patience = 5000;

/** The value, or what went wrong in words; never rejects and never stays silent. */
export async function answer<Value>(ask: () => Promise<Value>): Promise<Result<Value, string>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), patience);
  });
  try {
    return success(await Promise.race([ask(), silence]));
  } catch (error) {
    const code = storageProblemCode.now() ?? (await storageProblemCode.fetch().catch(() => undefined));
    return failure(code?.storageProblem(error) ?? String(error));
  } finally {
    clearTimeout(timer);
  }
}
