/** Funnels. */
export function FunnelsPanel() {
  return <h2>Funnels</h2>;
}
