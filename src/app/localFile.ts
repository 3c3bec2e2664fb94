import { failure, type Result, success } from '#src/lib/result.ts';
import type { FileProblem, LocalFile } from '#src/store/fileGateway.ts';

/** A file that the browser has given a handle on. Permission is asked for when it is first needed, and again later. */
export function localFile(handle: FileSystemFileHandle): LocalFile {
  return {
    name: handle.name,
    handle,
    changedAt: () => allowed(handle, async () => (await handle.getFile()).lastModified),
    read: () => allowed(handle, async () => (await handle.getFile()).text()),
    write: (text) =>
      allowed(handle, async () => {
        const stream = await handle.createWritable();
        // Into a file beside it, which takes its place when it is whole.
        try {
          await stream.write(text);
        } catch (error) {
          await stream.abort().catch(() => undefined);
          throw error;
        }
        await stream.close();
      }),
  };
}

async function allowed<Value>(
  handle: FileSystemFileHandle,
  work: () => Promise<Value>,
): Promise<Result<Value, FileProblem>> {
  try {
    const mode = { mode: 'readwrite' } as const;
    const isAllowed = (await handle.queryPermission?.(mode)) ?? 'granted';
    const answer = isAllowed === 'prompt' ? await handle.requestPermission?.(mode) : isAllowed;
    return answer === 'granted' ? success(await work()) : failure({ why: 'refused' });
  } catch (error) {
    return failure(problemOf(error));
  }
}

function problemOf(error: unknown): FileProblem {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return { why: 'refused' };
    case 'NotFoundError':
      return { why: 'gone' };
    case 'QuotaExceededError':
      return { why: 'failed', reason: 'the disk is full' };
    default:
      return { why: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
