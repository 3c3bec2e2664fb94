import { arrangeCommands } from './arrange.ts';
import { bandCommands } from './bands.ts';
import { clipboardCommands } from './clipboard.ts';
import type { Command } from './command.ts';
import { editCommands } from './edit.ts';
import { exportCommands } from './exportCommands.ts';
import { fileCommands } from './file.ts';
import { findCommands } from './find.ts';
import { helpCommands } from './help.ts';
import { ideaCommands } from './ideas.ts';
import { insertCommands } from './insert.ts';
import { nudgeCommands } from './nudge.ts';
import { sheetCommands } from './sheet.ts';
import { stateCommands } from './states.ts';
import { streamCommands } from './stream.ts';
import { viewCommands } from './view.ts';

/** THE list of commands, in the order in which menus and help show them. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...editCommands,
  ...clipboardCommands,
  ...sheetCommands,
  ...findCommands,
  ...nudgeCommands,
  ...insertCommands,
  ...streamCommands,
  ...ideaCommands,
  ...arrangeCommands,
  ...stateCommands,
  ...bandCommands,
  ...viewCommands,
  ...exportCommands,
  ...helpCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

/** The command with this id. An id that is not in the list is a programmer's error and throws. */
export function commandOf(id: string): Command {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`no command with the id "${id}"`);
  return found;
}
