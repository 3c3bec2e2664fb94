/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an option element has no room for a shortcut */
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Platform, shortcutText } from '#src/commands/shortcuts.ts';
import { classNames } from '#src/ui/classNames.ts';
import styles from './CommandPalette.module.css';
import type { PaletteEntry } from './paletteEntries.ts';

export type PaletteOptionProps = {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly platform: Platform;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
};

/** One line of the list: family, name, whether it is on, its key. What can't be done now is dim. */
export function PaletteOption(props: PaletteOptionProps) {
  const { id, entry, platform, isActive, onPoint, onRun } = props;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={!entry.isEnabled}
      className={classNames(styles['option'], isActive && styles['active'])}
      onPointerMove={() => {
        if (!isActive) onPoint();
      }}
      onClick={onRun}
    >
      <span className={styles['group']}>{entry.group}</span>
      <span className={styles['title']}>{entry.title}</span>
      {entry.isOn === true && <Check size={14} aria-label="on" />}
      {entry.shortcut !== undefined && (
        <kbd className={styles['key']}>{shortcutText(entry.shortcut, platform)}</kbd>
      )}
    </div>
  );
}
