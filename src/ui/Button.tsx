import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classNames } from './classNames.ts';

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` for the one thing to do here, `quiet` without a border, `danger` for what destroys. */
  readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's';
};

/** A push button. It never submits a form unless `type` says so. */
export function Button({ tone = 'plain', size = 'm', className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(styles['button'], styles[tone], size === 's' && styles['small'], className)}
    />
  );
}
