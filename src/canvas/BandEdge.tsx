import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useState } from 'react';
import { setBandLength } from '#src/commands/changeBands.ts';
import { type Rect, snap } from '#src/lib/geometry.ts';
import { type Band, type BandKind } from '#src/layout/bands.ts';
import { leastLength } from '#src/layout/resizeBand.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { classNames } from '#src/ui/classNames.ts';
import styles from './BandsView.module.css';
import { followPointer } from './followPointer.ts';
import { gridStep } from './gridStep.ts';
import { useScreenScale } from './useScreenScale.ts';

type Props = { readonly kind: BandKind; readonly band: Band; readonly reach: Rect };

/** How wide the edge is to the pointer, in CSS pixels. */
const grip = 12;

/** The end of a stage or lane: pulled, it shows where the band will end; what is behind it moves when it is let go. */
export function BandEdge({ kind, band, reach }: Props) {
  const editor = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  const [pulledTo, setPulledTo] = useState<number>();
  const width = grip * useScreenScale();
  const end = pulledTo ?? band.start + band.length;

  function start(event: PointerEvent) {
    if (event.button !== 0) return;
    event.stopPropagation();
    const least = leastLength(activeState(editor.store.getState()), kind, band.id);
    const lengthAt = (client: { x: number; y: number }) => {
      const at = screenToFlowPosition(client)[kind === 'stage' ? 'x' : 'y'];
      const isSnapped = editor.store.getState().preferences.snapToGrid;
      return Math.max(least, isSnapped ? snap(at - band.start, gridStep) : at - band.start);
    };
    followPointer(event.nativeEvent, {
      move: (client) => setPulledTo(band.start + lengthAt(client)),
      end: (client) => {
        setPulledTo(undefined);
        setBandLength(editor, { type: kind, id: band.id }, lengthAt(client));
      },
      cancel: () => setPulledTo(undefined),
    });
  }

  const isPulled = pulledTo !== undefined;
  const place =
    kind === 'stage'
      ? { left: end - width / 2, width, top: band.head.y, height: isPulled ? reach.height : band.head.height }
      : {
          top: end - width / 2,
          height: width,
          left: band.head.x,
          width: isPulled ? reach.width : band.head.width,
        };
  return (
    <div
      className={classNames('nodrag nopan', styles['edge'], styles[kind], isPulled && styles['pulled'])}
      style={place}
      data-band-edge={`${kind}:${band.id}`}
      aria-hidden="true"
      onPointerDown={start}
    />
  );
}
