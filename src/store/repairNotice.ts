import type { Notice } from './editorState.ts';

/** Tells what was changed so that a map could be opened. At least one repair. */
export function repairNotice(name: string, repairs: readonly string[]): Omit<Notice, 'id'> {
  const count = repairs.length === 1 ? 'One thing was' : `${repairs.length} things were`;
  return { tone: 'warning', text: `“${name}” is open. ${count} repaired.`, details: repairs };
}
