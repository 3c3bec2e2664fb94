/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a native select can't be filtered by typing */
/* oxlint-disable jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the cell has the focus and the keys */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '#src/ui/classNames.ts';
import { placeBeside } from '#src/ui/placeBeside.ts';
import styles from './Grid.module.css';

type OptionListProps = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly string[];
  /** The one that Enter would take. */
  readonly active: number;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (option: string) => void;
};

/** What can be chosen in a cell, below it. The focus stays in the cell; pressing an option takes it. */
export function OptionList({ id, label, options, active, anchor, onChoose }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = list.current;
    const target = anchor.current;
    if (box === null || target === null) return;
    const rect = target.getBoundingClientRect();
    const room = { width: window.innerWidth, height: window.innerHeight };
    const size = box.getBoundingClientRect();
    const at = placeBeside(rect, size, room, 'bottom', 4);
    box.style.top = `${at.y}px`;
    box.style.left = `${Math.max(4, Math.min(rect.left, room.width - size.width - 4))}px`;
  });
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className={styles['options']}
      // The cell keeps the focus, and what lies under the list stays as it is.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {options.map((option, index) => (
        <div
          key={option}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={classNames(styles['option'], index === active && styles['optionActive'])}
          onClick={() => onChoose(option)}
        >
          {option}
        </div>
      ))}
    </div>,
    document.body,
  );
}
