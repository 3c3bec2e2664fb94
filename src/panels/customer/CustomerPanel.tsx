/** Customer. */
export function CustomerPanel() {
  return <h2>Customer</h2>;
}
