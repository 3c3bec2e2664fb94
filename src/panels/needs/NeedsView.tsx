/** Which steps serve which needs. */
export function NeedsView() {
  return <h2>Which steps serve which needs</h2>;
}
