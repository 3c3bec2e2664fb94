/** Pull calculator. */
export function PullPanel() {
  return <h2>Pull calculator</h2>;
}
