/** Questions and problems. */
export function ProblemsPanel() {
  return <h2>Questions and problems</h2>;
}
