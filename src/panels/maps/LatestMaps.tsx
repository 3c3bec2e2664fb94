import { commandOf } from '#src/commands/index.ts';
import { openStored } from '#src/store/openStored.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { MapCard } from './MapCard.tsx';
import styles from './Maps.module.css';
import { useMaps } from './useMaps.ts';

/** So many stand on the start screen. */
const most = 3;

/** The maps that were last worked on, and the way to all others. Nothing where there are none. */
export function LatestMaps() {
  const editor = useEditor();
  const openId = useEditorState((state) => state.document.id);
  const maps = useMaps();
  if (maps === undefined) return undefined;
  if (!maps.ok) return <p role="alert">{maps.problem}</p>;
  const rest = maps.value.length - most;
  return (
    <>
      <ul className={styles['cards']}>
        {maps.value.slice(0, most).map((map) => (
          <MapCard
            key={map.id}
            map={map}
            isOpen={map.id === openId}
            onOpen={() => {
              if (map.id === openId) editor.setDialog(undefined);
              else void openStored(editor, map.id);
            }}
          />
        ))}
      </ul>
      <p className={styles['allMaps']}>
        <Button tone="quiet" size="s" onClick={() => void commandOf('file.recent').run(editor)}>
          {rest > 0 ? `All ${maps.value.length} maps` : 'Manage your maps'}
        </Button>
      </p>
    </>
  );
}
