import type { Platform } from './shortcuts.ts';

/** Which keys this computer has: Macs say ⌘ where others say Ctrl. Outside a browser: as most have. */
export const platform: Platform =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? 'mac' : 'other';
