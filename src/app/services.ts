import type { Services } from '#src/store/services.ts';
import { browserClipboard } from './browserClipboard.ts';
import { browserFiles } from './browserFiles.ts';
import { storage } from './restoring.ts';

/** The real world: the clock, chance, this browser's storage, its files and its clipboard. */
export function browserServices(): Services {
  return {
    now: () => Date.now(),
    newId: (prefix) => `${prefix}_${randomLetters()}`,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    storage,
    files: browserFiles(),
    clipboard: browserClipboard(),
    print: async (job) => (await import('./printPages.tsx')).printPages(job),
  };
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Twelve of 36 signs: two maps made in different browsers do not meet. Works on plain http too, unlike randomUUID. */
function randomLetters(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => alphabet.charAt(byte % alphabet.length)).join('');
}
