/**
 * Takes the focus to the details of what is selected: to the field that is marked as the one to begin with, else the
 * first. False where the details are not shown, and outside a browser.
 */
export function focusDetails(): boolean {
  if (typeof document === 'undefined') return false;
  const details = document.getElementById('inspector');
  const field =
    details?.querySelector<HTMLElement>('[aria-current="true"] input') ??
    details?.querySelector<HTMLElement>('input, textarea, select');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
  return field !== null && field !== undefined;
}
