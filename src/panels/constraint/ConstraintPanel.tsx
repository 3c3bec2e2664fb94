/** Constraint. */
export function ConstraintPanel() {
  return <h2>Constraint</h2>;
}
