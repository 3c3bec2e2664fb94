import { ChevronDown, Search } from 'lucide-react';
import { commandOf } from '#src/commands/index.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Menu } from '#src/ui/Menu.tsx';
import type { MenuEntry } from '#src/ui/menuEntry.ts';
import { Select } from '#src/ui/Select.tsx';
import { TextInput } from '#src/ui/TextInput.tsx';
import styles from './Maps.module.css';
import { type MapOrder, mapOrders } from './sortMaps.ts';
import { useFirstFocus } from './useFirstFocus.ts';

type MapsBarProps = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly order: MapOrder;
  readonly onOrder: (order: MapOrder) => void;
  /** Those that were found. */
  readonly maps: readonly StoredMapSummary[];
  readonly all: readonly StoredMapSummary[];
  readonly chosen: readonly StoredMapSummary[];
  readonly onChoose: (maps: readonly StoredMapSummary[]) => void;
  readonly onDelete: () => void;
  readonly onExport: (maps: readonly StoredMapSummary[]) => void;
  /** So many parts of maps could not be read. */
  readonly damaged: number;
  readonly onGo: (page: 'bin' | 'damaged') => void;
};

/** Finding and sorting maps; what is done with all of them, or with those that are selected. */
export function MapsBar(props: MapsBarProps) {
  const { typed, onType, order, onOrder, maps, all, chosen } = props;
  const search = useFirstFocus();
  return (
    <>
      <div className={styles['bar']}>
        <span ref={search} className={styles['search']}>
          <Search size={15} aria-hidden />
          <TextInput label="Find a map" placeholder="Find a map" value={typed} onChange={onType} />
        </span>
        <span className={styles['order']}>
          <Select label="Sort by" value={order} options={mapOrders} onChange={onOrder} />
        </span>
        <MoreMenu {...props} />
      </div>
      <output className={styles['count']}>
        {chosen.length > 0
          ? countWords(chosen.length, 'selected')
          : foundWords(maps.length, all.length, typed)}
      </output>
      {chosen.length > 0 && <Chosen {...props} />}
    </>
  );
}

function MoreMenu({ maps, all, onChoose, onExport, damaged, onGo }: MapsBarProps) {
  const editor = useEditor();
  const hasNone = all.length === 0;
  return (
    <Menu
      label="All maps"
      align="end"
      entries={[
        {
          type: 'item',
          id: 'export',
          label: 'Export all as one archive',
          disabled: hasNone,
          run: () => onExport(all),
        },
        {
          type: 'item',
          id: 'import',
          label: 'Open a file or an archive…',
          run: () => void commandOf('file.open').run(editor),
        },
        { type: 'separator', id: 'line' },
        {
          type: 'item',
          id: 'select',
          label: 'Select all',
          disabled: maps.length === 0,
          run: () => onChoose(maps),
        },
        { type: 'item', id: 'bin', label: 'Deleted maps…', run: () => onGo('bin') },
        ...(damaged > 0 ? [damagedEntry(damaged, () => onGo('damaged'))] : []),
      ]}
    >
      All maps
      <ChevronDown size={14} aria-hidden />
    </Menu>
  );
}

function damagedEntry(count: number, run: () => void): MenuEntry {
  return { type: 'item', id: 'damaged', label: `Damaged parts (${count})…`, run };
}

function Chosen({ chosen, onChoose, onDelete, onExport }: MapsBarProps) {
  return (
    <div className={styles['chosen']}>
      <Button size="s" onClick={() => onExport(chosen)}>
        Export as an archive
      </Button>
      <Button size="s" tone="danger" onClick={onDelete}>
        Delete
      </Button>
      <Button size="s" tone="quiet" onClick={() => onChoose([])}>
        Select none
      </Button>
    </div>
  );
}

function foundWords(found: number, all: number, typed: string): string {
  return typed.trim() === '' ? countWords(all, 'in this browser') : `${found} of ${countWords(all, '')}`;
}

function countWords(count: number, what: string): string {
  return `${count === 1 ? '1 map' : `${count} maps`} ${what}`.trim();
}
