import { connectionKeysDescription, keysDescription } from './toFlow.ts';

/** What the keys do, read aloud with the node or the connection that is selected. */
export function KeysDescription() {
  return (
    <>
      <p id={keysDescription} hidden>
        Tab adds the next step, Shift and Tab the one before, Enter changes the name, arrows walk along the
        stream. Escape lets go, then Tab moves on. F6 leaves the map.
      </p>
      <p id={connectionKeysDescription} hidden>
        Enter changes the connection, Tab puts a step on it, arrows go to its ends, E goes to the next one.
      </p>
    </>
  );
}
