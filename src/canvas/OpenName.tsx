import { type ComponentProps, useEffect, useState } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { NameEditor } from './NameEditor.tsx';

/** Brings the reading of whole typed lines along, which the start does not wait for. */
export const nameEditorCode = fetchedOnce(() => import('./NameEditor.tsx'));

/** The name of a node, open for typing: at once, but for the first moments of a page, when its code is still on the way. */
export function OpenName(props: ComponentProps<typeof NameEditor>) {
  const [code, setCode] = useState(nameEditorCode.now);
  useEffect(() => {
    // Without a connection the name stays closed; the details beside the map have it, too.
    if (code === undefined) nameEditorCode.fetch().then(setCode, () => undefined);
  }, [code]);
  return code === undefined ? undefined : <code.NameEditor {...props} />;
}
