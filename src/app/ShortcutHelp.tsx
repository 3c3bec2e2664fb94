import type { Command, CommandGroup } from '#src/commands/command.ts';
import { commands } from '#src/commands/index.ts';
import { shortcutText } from '#src/commands/shortcuts.ts';
import { Dialog } from '#src/ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import { platform } from '#src/commands/platform.ts';
import { areaKey } from './useAreaKeys.ts';

const groups: readonly CommandGroup[] = [
  'File',
  'Edit',
  'Insert',
  'Stream',
  'Arrange',
  'State',
  'View',
  'Export',
  'Help',
];

/** Every command that has a key, by group: read from the list of commands, so that it is always right. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} width="wide">
      <section
        className={styles['columns']}
        aria-label="Shortcuts by group"
        data-autofocus=""
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {groups.map((group) => (
          <ShortcutGroup key={group} group={group} />
        ))}
        <section className={styles['section']} aria-label="Page">
          <h3 className={styles['heading']}>Page</h3>
          <dl className={styles['keys']}>
            <div className={styles['keyRow']}>
              <dt>Next area: map, details, measures, toolbar, symbols</dt>
              <dd>
                <kbd className={styles['key']}>{areaKey}</kbd>
                <span className={styles['or']}> back </span>
                <kbd className={styles['key']}>{shortcutText(`Shift+${areaKey}`, platform)}</kbd>
              </dd>
            </div>
          </dl>
        </section>
      </section>
    </Dialog>
  );
}

function ShortcutGroup({ group }: { readonly group: CommandGroup }) {
  const members = commands.filter((command) => command.group === group && command.shortcuts !== undefined);
  if (members.length === 0) return undefined;
  return (
    <section className={styles['section']} aria-label={group}>
      <h3 className={styles['heading']}>{group}</h3>
      <dl className={styles['keys']}>
        {members.map((command) => (
          <div key={command.id} className={styles['keyRow']}>
            <dt>{command.title}</dt>
            <dd>
              <Keys command={command} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ command }: { readonly command: Command }) {
  return (command.shortcuts ?? []).map((shortcut, index) => (
    <span key={shortcut}>
      {index > 0 && <span className={styles['or']}> or </span>}
      <kbd className={styles['key']}>{shortcutText(shortcut, platform)}</kbd>
    </span>
  ));
}
