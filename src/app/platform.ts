import type { Platform } from '#src/commands/shortcuts.ts';

/** Which keys this computer has: Macs say ⌘ where others say Ctrl. */
export const platform: Platform = /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'mac' : 'other';
