import { Panel, useStore } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, Plus, SquareDashedMousePointer } from 'lucide-react';
import { lazy, memo, Suspense } from 'react';
import type { Scene } from '#src/scene/scene.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import styles from './ViewControls.module.css';

// Most people never switch it on.
const MiniMap = lazy(async () => ({ default: (await import('./MiniMap.tsx')).MiniMap }));

/** What the controls have to know of the canvas. */
export type ViewControlsProps = {
  readonly scene: Scene;
  /** Dragging on the empty canvas selects in place of moving the view. */
  readonly isBoxSelecting: boolean;
  readonly setBoxSelecting: (isOn: boolean) => void;
};

/** What the user can do with the view, at the lower right. */
export const ViewControls = memo(function ViewControls({
  scene,
  isBoxSelecting,
  setBoxSelecting,
}: ViewControlsProps) {
  const editor = useEditor();
  const hasMiniMap = useEditorState((state) => state.preferences.minimap);
  return (
    <Panel position="bottom-right" className={styles['panel'] ?? ''}>
      {hasMiniMap && (
        <Suspense>
          <MiniMap scene={scene} />
        </Suspense>
      )}
      <fieldset className={styles['buttons']} aria-label="View">
        <IconButton
          label="Select by dragging"
          icon={<SquareDashedMousePointer aria-hidden="true" />}
          tooltipSide="top"
          aria-pressed={isBoxSelecting}
          onClick={() => setBoxSelecting(!isBoxSelecting)}
        />
        <IconButton
          label="Overview"
          icon={<MapIcon aria-hidden="true" />}
          tooltipSide="top"
          aria-pressed={hasMiniMap}
          onClick={() => editor.setPreferences({ minimap: !hasMiniMap })}
        />
        <IconButton
          label="Show the whole map"
          icon={<Maximize aria-hidden="true" />}
          tooltipSide="top"
          onClick={() => editor.requestView('fit')}
        />
        <IconButton
          label="Zoom out"
          icon={<Minus aria-hidden="true" />}
          tooltipSide="top"
          onClick={() => editor.requestView('zoom-out')}
        />
        <ZoomLevel />
        <IconButton
          label="Zoom in"
          icon={<Plus aria-hidden="true" />}
          tooltipSide="top"
          onClick={() => editor.requestView('zoom-in')}
        />
      </fieldset>
    </Panel>
  );
});

function ZoomLevel() {
  const editor = useEditor();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <Button
      tone="quiet"
      className={styles['level'] ?? ''}
      aria-label={`Zoom ${percent} %, set to 100 %`}
      onClick={() => editor.requestView('actual-size')}
    >
      {percent} %
    </Button>
  );
}
