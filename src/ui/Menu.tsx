import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Point } from '#src/lib/geometry.ts';
import { Button, type ButtonProps } from './Button.tsx';
import type { MenuEntry } from './menuEntry.ts';

const loadSurface = () => import('./MenuSurface.tsx');
const MenuSurface = lazy(() => loadSurface().then((module) => ({ default: module.MenuSurface })));

export type MenuProps = Omit<ButtonProps, 'onClick' | 'children'> & {
  /** Names the list. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What stands on the button. */
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly side?: 'bottom' | 'right';
};

/** A button with a list of things to do below it. The list is fetched when the pointer or the focus comes near. */
export function Menu(props: MenuProps) {
  const { label, entries, children, align = 'start', side = 'bottom', ...button } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  return (
    <>
      <Button
        {...button}
        ref={trigger}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void loadSurface()}
        onFocus={() => void loadSurface()}
        onPointerDown={() => {
          // The press on the open menu's own button closes it first; the click must not open it again.
          wasOpen.current = isOpen;
        }}
        onClick={() => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </Button>
      {isOpen && (
        <Suspense>
          <MenuSurface
            label={label}
            entries={entries}
            anchor={trigger}
            align={align}
            side={side}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

export type ContextMenuProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** In the window, as pointer events give it. */
  readonly at: Point;
  readonly onClose: () => void;
};

/** The same list at a point: for right-click and long press. Open as long as it is rendered. */
export function ContextMenu({ label, entries, at, onClose }: ContextMenuProps) {
  return (
    <Suspense>
      <MenuSurface label={label} entries={entries} anchor={at} onClose={onClose} />
    </Suspense>
  );
}
