import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import type { MenuEntry } from './menuEntry.ts';
import styles from './Menu.module.css';

export type MenuSurfaceProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What it hangs below: an element, or a point in the window. */
  readonly anchor: RefObject<HTMLElement | null> | Point;
  readonly align?: 'start' | 'end';
  readonly side?: 'bottom' | 'right';
  readonly onClose: () => void;
};

/** The open list of a menu. In a file of its own, since Base UI is fetched only when a menu is first wanted. */
export function MenuSurface(props: MenuSurfaceProps) {
  const { label, entries, anchor, align = 'start', side = 'bottom', onClose } = props;
  const wasUsed = useUseSince();
  const popup = useRef<HTMLDivElement>(null);
  const [before] = useState(() => document.activeElement);
  // Beside an open modal dialog nothing can be pressed: its menus are inside it, and not cut off by it.
  const [dialog] = useState(() => ('current' in anchor ? anchor.current?.closest('dialog') : undefined));
  return (
    <BaseMenu.Root
      open
      modal={false}
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        if (wasUsed()) {
          onClose();
          return;
        }
        // The release has taken the focus; the keys belong to the menu.
        setTimeout(() => popup.current?.focus());
      }}
    >
      <BaseMenu.Portal container={dialog ?? undefined}>
        <BaseMenu.Positioner
          className={styles['positioner'] ?? ''}
          anchor={'current' in anchor ? anchor : { getBoundingClientRect: () => pointRect(anchor) }}
          side={side}
          align={align}
          positionMethod={dialog === null || dialog === undefined ? 'absolute' : 'fixed'}
          sideOffset={'current' in anchor ? 4 : 0}
          collisionPadding={8}
        >
          <BaseMenu.Popup
            ref={popup}
            className={styles['popup'] ?? ''}
            aria-label={label}
            finalFocus={'current' in anchor ? anchor : () => backTo(before, popup.current)}
          >
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

/**
 * Gives the focus back to what had it, a part of a drawing too, unless what was chosen has taken it: a name that opens.
 * False: the library need not do it.
 */
function backTo(before: Element | null, popup: HTMLElement | null): boolean {
  const active = document.activeElement;
  const isFree = active === null || active === document.body || popup?.contains(active) === true;
  if (!(before instanceof HTMLElement || before instanceof SVGElement)) return isFree;
  if (isFree && before.isConnected) before.focus({ preventScroll: true });
  return false;
}

/**
 * Whether a key or a press came since the menu opened. The finger whose long press opened it is still down: its release
 * is a click beside the menu, and must not close it.
 */
function useUseSince(): () => boolean {
  const isUsed = useRef(false);
  useEffect(() => {
    const use = () => {
      isUsed.current = true;
    };
    window.addEventListener('pointerdown', use, true);
    window.addEventListener('keydown', use, true);
    return () => {
      window.removeEventListener('pointerdown', use, true);
      window.removeEventListener('keydown', use, true);
    };
  }, []);
  return () => isUsed.current;
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  if (entry.type === 'separator') return <BaseMenu.Separator className={styles['separator'] ?? ''} />;
  if (entry.type === 'heading') return <div className={styles['heading']}>{entry.label}</div>;
  const { label, icon, shortcut, disabled = false, checked, run } = entry;
  const words = (
    <>
      {(checked !== undefined || icon === undefined) && (
        <span className={styles['icon']} aria-hidden>
          {checked === true && <Check size={14} />}
        </span>
      )}
      {icon !== undefined && (
        <span className={styles['icon']} aria-hidden>
          {icon}
        </span>
      )}
      <span className={styles['label']}>{label}</span>
      {shortcut !== undefined && <kbd className={styles['shortcut']}>{shortcut}</kbd>}
    </>
  );
  const shared = { className: styles['item'] ?? '', disabled, label, onClick: run };
  return checked === undefined ? (
    <BaseMenu.Item {...shared}>{words}</BaseMenu.Item>
  ) : (
    <BaseMenu.CheckboxItem {...shared} checked={checked} closeOnClick>
      {words}
    </BaseMenu.CheckboxItem>
  );
}

function pointRect(at: Point): DOMRect {
  return new DOMRect(at.x, at.y, 0, 0);
}
