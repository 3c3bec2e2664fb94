import { useEffect, useState } from 'react';
import type { Result } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import { onMapsChanged } from '#src/store/library/mapsChanged.ts';
import { useEditor } from '#src/store/useEditor.tsx';

type Found<Value> = Result<Value, string>;

/**
 * What `look` finds in storage as it is now, or why it can't be read; undefined until that is known. It looks again when
 * maps were changed. `look` has to stay the same function.
 */
export function useStored<Value>(look: (editor: Editor) => Promise<Found<Value>>): Found<Value> | undefined {
  const editor = useEditor();
  const [found, setFound] = useState<Found<Value>>();
  useEffect(() => {
    let turn = 0;
    const lookAgain = async () => {
      turn += 1;
      const own = turn;
      const latest = await look(editor);
      if (own === turn) setFound(latest);
    };
    void lookAgain();
    const stop = onMapsChanged(editor.services.storage, () => void lookAgain());
    return () => {
      turn += 1;
      stop();
    };
  }, [editor, look]);
  return found;
}
