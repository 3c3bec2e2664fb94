import { type MouseEvent, useState } from 'react';
import { type BandRef, renameBand } from '#src/commands/changeBands.ts';
import type { Point } from '#src/lib/geometry.ts';
import { type Band, type BandKind, bandsOf } from '#src/layout/bands.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { ContextMenu } from '#src/ui/Menu.tsx';
import { BandEdge } from './BandEdge.tsx';
import { bandMenu } from './bandMenu.ts';
import { BandName } from './BandName.tsx';
import styles from './BandsView.module.css';

/** The names of stages and lanes to press, and their edges to pull. By key the same is in the details of the map. */
export function BandControls() {
  const editor = useEditor();
  const state = useActiveState();
  const [menu, setMenu] = useState<BandRef & { readonly at: Point }>();
  const [renamed, setRenamed] = useState<BandRef>();
  // An armed symbol is placed on top of whatever is there.
  const isPlacing = useEditorState(({ tool }) => tool.tool === 'place');
  const bands = bandsOf(state);
  if (bands === undefined || isPlacing) return null;
  const each = [
    ...bands.stages.map((band) => ({ kind: 'stage' as const, band })),
    ...bands.lanes.map((band) => ({ kind: 'lane' as const, band })),
  ];
  return (
    <>
      {each.map(({ kind, band }) => (
        <BandHead
          key={`${kind} ${band.id}`}
          kind={kind}
          band={band}
          label={labelOf(kind, band.id)}
          isOpen={menu?.type === kind && menu.id === band.id}
          onOpen={(at) => setMenu({ type: kind, id: band.id, at })}
        />
      ))}
      {each.map(({ kind, band }) => (
        <BandEdge key={`${kind} ${band.id}`} kind={kind} band={band} reach={bands.bounds} />
      ))}
      {menu !== undefined && (
        <ContextMenu
          label={labelOf(menu.type, menu.id)}
          entries={bandMenu(editor, menu, () => setRenamed(menu))}
          at={menu.at}
          onClose={() => setMenu(undefined)}
        />
      )}
      {each
        .filter(({ kind, band }) => renamed?.type === kind && renamed.id === band.id)
        .map(({ kind, band }) => (
          <BandName
            key={`${kind} ${band.id}`}
            head={band.head}
            name={nameOf(kind, band.id)}
            onDone={(name) => {
              setRenamed(undefined);
              if (name !== undefined) renameBand(editor, { type: kind, id: band.id }, name);
            }}
          />
        ))}
    </>
  );

  function nameOf(kind: BandKind, id: string): string {
    const list = kind === 'stage' ? state.stages : state.lanes;
    return list.find((band) => band.id === id)?.label ?? '';
  }

  function labelOf(kind: BandKind, id: string): string {
    return `${kind === 'stage' ? 'Stage' : 'Lane'} ${nameOf(kind, id)}`;
  }
}

type HeadProps = {
  readonly kind: BandKind;
  readonly band: Band;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (at: Point) => void;
};

function BandHead({ kind, band, label, isOpen, onOpen }: HeadProps) {
  const { x, y, width, height } = band.head;
  const open = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const { left, top, bottom } = event.currentTarget.getBoundingClientRect();
    // Pressed by a key it has no place.
    const isByKey = event.detail === 0 && event.type === 'click';
    onOpen(isByKey ? { x: left + 12, y: (top + bottom) / 2 } : { x: event.clientX, y: event.clientY });
  };
  return (
    <button
      type="button"
      className={styles['head']}
      style={{ left: x, top: y, width, height }}
      data-band={`${kind}:${band.id}`}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      // Tab draws the stream; the details of the map list all stages and lanes.
      tabIndex={-1}
      onClick={open}
      onContextMenu={open}
    />
  );
}
