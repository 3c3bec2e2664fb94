import type { FileContent } from '#src/file/carried/mapText.ts';
import type { Result } from '#src/lib/result.ts';

/** Files of this computer, as far as the browser lets the page have them. */
export type FileGateway = {
  /** Asks the user for a file; undefined when they changed their mind. */
  readonly pick: () => Promise<PickedFile | undefined>;
  /** Hands a file out; where it goes is between the browser and the user. */
  readonly download: (name: string, blob: Blob) => void;
  /** Files that can be written in place; absent where the browser has none. */
  readonly inPlace?: FilesInPlace;
};

/** A file as it was picked, dropped or pasted: a text, or the bytes of a picture or of slides, which may carry a map. */
export type PickedFile = { readonly name: string } & FileContent & {
    /** The same file, to be written again later, where the browser allows it. */
    readonly local?: LocalFile;
    /** When it was last changed, in milliseconds since 1970. */
    readonly changedAt?: number;
  };

export type FilesInPlace = {
  /** Asks the user where to save; undefined when they changed their mind. */
  readonly choosePlace: (suggestedName: string) => Promise<LocalFile | undefined>;
  /** The file that was kept as its `handle`; undefined when that is none. */
  readonly again: (handle: unknown) => Promise<LocalFile | undefined>;
};

/** A file on this computer that the user has given to the page. */
export type LocalFile = {
  readonly name: string;
  /** Can be kept in the browser's storage, and nowhere else. */
  readonly handle: unknown;
  /** When the file was last changed, in milliseconds since 1970; asks for permission where there is none. */
  readonly changedAt: () => Promise<Result<number, FileProblem>>;
  readonly read: () => Promise<Result<string, FileProblem>>;
  /** Replaces all of it at once: a write that fails leaves the file as it was. */
  readonly write: (text: string) => Promise<Result<void, FileProblem>>;
};

/** `refused`: the user or the browser does not allow it; `gone`: moved or deleted; otherwise why, in the browser's words. */
export type FileProblem =
  | { readonly why: 'refused' }
  | { readonly why: 'gone' }
  | { readonly why: 'failed'; readonly reason: string };

/** The file that holds a map, and what is known of it. */
export type FileOfMap = {
  readonly name: string;
  /** When the map was written to it or read from it, in milliseconds since 1970. */
  readonly at: number;
  /** Absent where it was only downloaded, or can't be written in place. */
  readonly place?: FilePlace;
};
export type FilePlace = {
  readonly local: LocalFile;
  /** What the file held then: when it was changed, and a sign of its text (`textSign`). */
  readonly changedAt: number;
  readonly textSign: string;
};
