import { useState } from 'react';
import type { Duration } from '#src/lib/duration.ts';
import type { Editor } from '#src/store/editor.ts';

/** What somebody is trying out; what is left out follows the map. */
export type Trial = {
  readonly units?: number | undefined;
  readonly per?: Duration;
  /** Percent. */
  readonly target?: number | undefined;
};

/**
 * Outlives the panel, so that a look at the details in between does not lose what is being tried; it is no part of the
 * map and of no file.
 */
const trials = new WeakMap<Editor, Map<string, Trial>>();

/** What is being tried for one state of a map, and a function that changes it. */
export function useWanted(editor: Editor, key: string): readonly [Trial, (patch: Trial) => void] {
  const [trial, setTrial] = useState<Trial>(() => trials.get(editor)?.get(key) ?? {});
  const change = (patch: Trial) => {
    const next = { ...trial, ...patch };
    const known = trials.get(editor) ?? new Map<string, Trial>();
    trials.set(editor, known.set(key, next));
    setTrial(next);
  };
  return [trial, change];
}
