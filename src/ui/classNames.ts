/** The class names that apply, joined: `classNames(styles.button, isOn && styles.on)`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
