import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { useFetched } from '#src/store/useFetched.ts';
import type { EdgeLook } from './toFlow.ts';

/** What can be pressed at a selected connection: fetched when the first one is. */
const ends = fetchedOnce(() => import('./EdgeEnds.tsx'));
const insert = fetchedOnce(() => import('./EdgeInsert.tsx'));

type Props = {
  readonly look: EdgeLook;
  /** While the connection is dragged along with a symbol, nothing can be put on it. */
  readonly isMoving: boolean;
};

/** A connection that is selected can be led elsewhere at its ends, and takes a step in its middle. */
export function EdgeTools({ look, isMoving }: Props) {
  const endsCode = useFetched(ends);
  const insertCode = useFetched(insert);
  const { id, from, to, route } = look.drawn;
  return (
    <>
      {insertCode !== undefined && look.isInsertable && !isMoving && (
        <insertCode.EdgeInsert edgeId={id} route={route} />
      )}
      {endsCode !== undefined && <endsCode.EdgeEnds edgeId={id} from={from} to={to} route={route} />}
    </>
  );
}
