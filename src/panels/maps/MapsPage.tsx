import { useState } from 'react';
import { commandOf } from '#src/commands/index.ts';
import type { Editor } from '#src/store/editor.ts';
import { exportArchive } from '#src/store/library/exportArchive.ts';
import { deleteMaps, downloadMap, duplicateMap, renameMap } from '#src/store/library/manageMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { openStored } from '#src/store/openStored.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { MapCard } from './MapCard.tsx';
import styles from './Maps.module.css';
import { MapsBar } from './MapsBar.tsx';
import type { MapsPlace } from './MapsDialog.tsx';
import { type MapOrder, sortMaps } from './sortMaps.ts';
import { useDamagedParts } from './useDamagedParts.ts';
import { useMaps } from './useMaps.ts';

/** All maps in this browser as cards: found by name, sorted, opened, and whatever else can be done with one or several. */
export function MapsPage({ onGo }: { readonly onGo: (place: MapsPlace) => void }) {
  const editor = useEditor();
  const openId = useEditorState((state) => state.document.id);
  const listed = useMaps();
  const parts = useDamagedParts();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<MapOrder>('changed');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState<string>();
  if (listed === undefined) return <p className={styles['waiting']}>Looking for your maps …</p>;
  if (!listed.ok) return <p role="alert">{listed.problem}</p>;
  const all = listed.value;
  const damaged = parts?.ok === true ? parts.value.length : 0;
  const maps = sortMaps(all, typed, order);
  const chosen = maps.filter(({ id }) => selected.has(id));
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  return (
    <>
      <MapsBar
        typed={typed}
        onType={setTyped}
        order={order}
        onOrder={setOrder}
        maps={maps}
        all={all}
        chosen={chosen}
        onChoose={(next) => setSelected(new Set(next.map(({ id }) => id)))}
        onDelete={() => void deleteMaps(editor, chosen).then(() => setSelected(new Set()))}
        onExport={(which) => void exportArchive(editor, which)}
        damaged={damaged}
        onGo={(page) => onGo({ page })}
      />
      {maps.length === 0 && <Nothing hasMaps={all.length > 0} onClear={() => setTyped('')} />}
      <ul className={classNames(styles['cards'], styles['all'])} aria-label="Maps">
        {maps.map((map) => (
          <MapCard
            key={map.id}
            map={map}
            isOpen={map.id === openId}
            onOpen={() => void openMap(editor, map)}
            isSelected={selected.has(map.id)}
            onSelect={(isSelected) => select(map.id, isSelected)}
            isNaming={naming === map.id}
            onName={(title) => {
              setNaming(undefined);
              if (title !== undefined) void renameMap(editor, map, title);
            }}
            entries={entriesOf(editor, map, { onName: () => setNaming(map.id), onGo })}
          />
        ))}
      </ul>
    </>
  );
}

/** Opens a map and closes the dialog; the one that is open already is only shown. */
async function openMap(editor: Editor, map: StoredMapSummary) {
  if (map.id === editor.store.getState().document.id) editor.setDialog(undefined);
  else await openStored(editor, map.id);
}

type CardActions = {
  readonly onName: () => void;
  readonly onGo: (place: MapsPlace) => void;
};

function entriesOf(
  editor: Editor,
  map: StoredMapSummary,
  { onName, onGo }: CardActions,
): readonly MenuEntry[] {
  return [
    item('open', 'Open', () => void openMap(editor, map)),
    // Once the menu has given the focus back.
    item('rename', 'Rename', () => setTimeout(onName, 50)),
    item('duplicate', 'Duplicate', () => void duplicateMap(editor, map)),
    item('versions', 'Earlier versions…', () => onGo({ page: 'versions', map })),
    item('download', 'Download as a file', () => void downloadMap(editor, map)),
    { type: 'separator', id: 'line' },
    item('delete', 'Delete', () => void deleteMaps(editor, [map])),
  ];
}

function Nothing({ hasMaps, onClear }: { readonly hasMaps: boolean; readonly onClear: () => void }) {
  const editor = useEditor();
  if (hasMaps) {
    return (
      <EmptyState title="No map has this name" actions={<Button onClick={onClear}>Show all maps</Button>}>
        Only the names of maps are searched.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No map is kept in this browser yet"
      actions={
        <Button onClick={() => void commandOf('file.examples').run(editor)}>Examples and templates</Button>
      }
    >
      A map is kept from its first edit on.
    </EmptyState>
  );
}

function item(id: string, label: string, run: () => void): MenuEntry {
  return { type: 'item', id, label, run };
}
