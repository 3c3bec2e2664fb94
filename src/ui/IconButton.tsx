import type { ReactNode } from 'react';
import type { Side } from '#src/lib/geometry.ts';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './classNames.ts';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  /** Its name: read aloud, and shown in the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  /** The key that does the same, already in the platform's spelling. */
  readonly shortcut?: string | undefined;
  readonly tooltipSide?: Side;
};

/** A square button with a picture; its name is never left out. */
export function IconButton({
  label,
  icon,
  shortcut,
  tooltipSide = 'bottom',
  tone = 'quiet',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide} describes={false}>
      <Button {...rest} tone={tone} aria-label={label} className={classNames(styles['square'], className)}>
        {icon}
      </Button>
    </Tooltip>
  );
}
