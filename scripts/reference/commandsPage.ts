import type { Command } from '#src/commands/command.ts';
import { page, table } from './markdown.ts';

/** Every command by group, with its keys. */
export function commandsPage(commands: readonly Command[]): string {
  const groups = [...new Set(commands.map((command) => command.group))];
  const parts = groups.map((group) => {
    const members = commands.filter((command) => command.group === group);
    const rows = members.map(({ id, title, shortcuts }) => [
      title,
      (shortcuts ?? []).map(code).join(' or '),
      code(id),
    ]);
    return `## ${group}\n\n${table(['Command', 'Keys', 'Id'], rows)}`;
  });
  return page('Commands and keys', '`Mod` is Ctrl, or ⌘ on a Mac.', ...parts);
}

function code(text: string): string {
  return `\`${text}\``;
}
