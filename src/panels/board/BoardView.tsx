/** Knowledge board. */
export function BoardView() {
  return <h2>Knowledge board</h2>;
}
