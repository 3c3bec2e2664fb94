import type { SaveStatus } from '#src/store/editorState.ts';

/**
 * Where the map is safe, in words: the file when it holds the latest edits, else this browser, else why nothing does.
 * Times are milliseconds since 1970.
 */
export function saveStatusText(saving: SaveStatus, hasUnsavedFileChanges: boolean, now: number): string {
  const { browser, file } = saving;
  if (browser.status === 'read-only') return 'Read-only: open in another tab';
  if (browser.status === 'failed') return `Not saved: ${browser.reason}`;
  if (file !== undefined && !hasUnsavedFileChanges) return `Saved in ${file.name} at ${clockText(file.at)}`;
  switch (browser.status) {
    case 'nothing-to-save':
      return 'Nothing to save yet';
    case 'saving':
      return 'Saving …';
    case 'saved':
      return file?.place === undefined
        ? `Saved in this browser · ${agoText(now - browser.at)}`
        : `Saved in this browser, not yet in ${file.name}`;
  }
}

/** How long ago, roughly: `just now`, `12 s ago`, `5 min ago`, `3 h ago`, `2 days ago`. */
export function agoText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 5) return 'just now';
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
  const days = Math.floor(seconds / 86_400);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** The time of day in this place, `14:02`. */
export function clockText(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
