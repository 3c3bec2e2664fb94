/** When something was, as people say it here: `today, 14:02`, `yesterday, 9:05`, `3 Nov, 17:40`, `3 Nov 2025`. */
export function whenText(at: number, now: number): string {
  const then = new Date(at);
  const days = dayOf(new Date(now)) - dayOf(then);
  const time = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`;
  if (days === 0) return `today, ${time}`;
  if (days === 1) return `yesterday, ${time}`;
  const day = `${then.getDate()} ${months[then.getMonth()] ?? ''}`;
  return then.getFullYear() === new Date(now).getFullYear()
    ? `${day}, ${time}`
    : `${day} ${then.getFullYear()}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days of the calendar here, counted from 1970: the hours that a clock change adds or takes do not matter. */
function dayOf(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
