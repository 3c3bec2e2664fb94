import { failure, type Result, success } from '#src/lib/result.ts';
import type { FileProblem, FilesInPlace, LocalFile } from '#src/store/fileGateway.ts';

/** A disk for tests, and what can go wrong with it. */
export type MemoryDisk = {
  /** What is in the files, by name; changed from outside with `change`. */
  readonly texts: Map<string, string>;
  /** Another program writes the file; `text` left out: it is only touched. */
  readonly change: (name: string, text?: string) => void;
  /** Every further question about files has this answer; undefined: all is well again. */
  readonly fail: (problem: FileProblem | undefined) => void;
  /** What is written comes out other than it was put in. */
  readonly spoil: (isSpoilt: boolean) => void;
  /** Names of the files that the user will choose, one per question; none left: they changed their mind. */
  readonly chosen: string[];
  /** What was suggested to them. */
  readonly suggested: string[];
  readonly file: (name: string) => LocalFile;
  readonly inPlace: FilesInPlace;
};

/** A disk with nothing on it. */
export function memoryDisk(): MemoryDisk {
  const texts = new Map<string, string>();
  const times = new Map<string, number>();
  const chosen: string[] = [];
  const suggested: string[] = [];
  let clock = 1000;
  let problem: FileProblem | undefined;
  let isSpoilt = false;
  const change = (name: string, text = texts.get(name) ?? '') => {
    texts.set(name, text);
    times.set(name, ++clock);
  };
  const ask = <Value>(value: () => Value): Promise<Result<Value, FileProblem>> =>
    Promise.resolve(problem === undefined ? success(value()) : failure(problem));
  const file = (name: string): LocalFile => ({
    name,
    handle: { file: name },
    changedAt: () => ask(() => times.get(name) ?? 0),
    read: () => ask(() => texts.get(name) ?? ''),
    write: (text) => ask(() => change(name, isSpoilt ? text.slice(0, -9) : text)),
  });
  return {
    texts,
    change,
    fail: (next) => {
      problem = next;
    },
    spoil: (next) => {
      isSpoilt = next;
    },
    chosen,
    suggested,
    file,
    inPlace: {
      choosePlace: (name) => {
        suggested.push(name);
        const next = chosen.shift();
        return Promise.resolve(next === undefined ? undefined : file(next));
      },
      again: (handle) =>
        Promise.resolve(
          handle instanceof Object && 'file' in handle && typeof handle.file === 'string'
            ? file(handle.file)
            : undefined,
        ),
    },
  };
}
