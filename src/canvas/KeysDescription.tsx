import { keysDescription } from './toFlow.ts';

/** What the keys do, read aloud with the node that is selected. */
export function KeysDescription() {
  return (
    <p id={keysDescription} hidden>
      Tab adds the next step, Shift and Tab the one before, Enter changes the name, arrows walk along the
      stream. Escape lets go, then Tab moves on. F6 leaves the map.
    </p>
  );
}
