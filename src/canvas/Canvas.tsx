import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  type ReactFlowProps,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import type { Size } from '#src/lib/geometry.ts';
import type { Tool } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFetched } from '#src/store/useFetched.ts';
import { classNames } from '#src/ui/classNames.ts';
import { BandsView } from './BandsView.tsx';
import styles from './Canvas.module.css';
import type { ConnectionForm } from './ConnectionPrompt.tsx';
import { EdgeLayer } from './EdgeLayer.tsx';
import { createEdgePreviews, type EdgePreviews, EdgePreviewsContext } from './edgePreviews.ts';
import { gridStep } from './gridStep.ts';
import { KeysDescription } from './KeysDescription.tsx';
import { LadderView } from './LadderView.tsx';
import { createLooseEndStore, LooseEndContext } from './looseEnd.ts';
import { NodeView } from './NodeView.tsx';
import { PromptLayer } from './PromptLayer.tsx';
import { createMoveGesture, snappingCode } from './moveGesture.ts';
import { useArrangeGlide } from './useArrangeGlide.ts';
import { useCanvasKeyboard } from './useCanvasKeyboard.ts';
import { useDragging } from './useDragging.ts';
import { useFlowHandlers } from './useFlowHandlers.ts';
import { useFlowItems } from './useFlowItems.ts';
import { useGivenSizes } from './useGivenSizes.ts';
import { useHeadStart } from './useHeadStart.ts';
import { type MenuRequest, useMenuRequests } from './useMenuRequests.ts';
import { usePen } from './usePen.ts';
import { usePlacing } from './usePlacing.ts';
import { useScene } from './useScene.ts';
import { maxZoom, minZoom, useViewRequests } from './useViewRequests.ts';
import type { ViewControlsProps } from './ViewControls.tsx';

/** What lies over the symbols while something is under way: fetched once they stand there. */
export const overMapCode = fetchedOnce(() => import('./OverMap.tsx'));

const nodeTypes = { symbol: NodeView };

/** Left and middle. */
const panButtons = [0, 1];

/**
 * What React Flow does not do here: delete, connect, walk by arrow keys, select edges by Tab. These are commands, with
 * undo and a reason where they are refused. That nothing connects needs no saying, since the symbols have none of its
 * handles; `nodesConnectable` would render all of them a second time.
 */
const settings = {
  nodeTypes,
  minZoom,
  maxZoom,
  deleteKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Control', 'Meta'],
  selectionMode: SelectionMode.Partial,
  nodeDragThreshold: 3,
  zoomOnDoubleClick: false,
  edgesFocusable: false,
  edgesReconnectable: false,
  disableKeyboardA11y: true,
  attributionPosition: 'bottom-left',
} as const satisfies Partial<ReactFlowProps>;

/** Above this many nodes only those in view are in the page. */
const culledFrom = 300;

/** Below this zoom words are smaller than three pixels: left out, they cost nothing, and shapes are told apart more easily. */
const readableFrom = 0.25;

export type CanvasProps = {
  /** Unique on the page. */
  readonly id?: string;
  /** Right click, long press or the menu key: `at` is in client coordinates, with what is there. */
  readonly onContextMenu?: (request: MenuRequest) => void;
  /** What is shown at a connection to change it in place; left out: nothing is. */
  readonly connectionForm?: ConnectionForm;
};

/** The map, to look at and to draw on: a view of the scene whose wishes become gestures, selections and edits. */
export function Canvas({ id = 'canvas', onContextMenu, connectionForm }: CanvasProps) {
  const [looseEnds] = useState(createLooseEndStore);
  const [edgePreviews] = useState(createEdgePreviews);
  const [size, setSize] = useState<Size>();
  const measure = useCallback((room: HTMLElement | null) => {
    if (room !== null) setSize({ width: room.clientWidth, height: room.clientHeight });
  }, []);
  return (
    <div ref={measure} className={styles['room']}>
      {size !== undefined && (
        <ReactFlowProvider>
          <LooseEndContext value={looseEnds}>
            <EdgePreviewsContext value={edgePreviews}>
              <CanvasFlow
                id={id}
                size={size}
                edgePreviews={edgePreviews}
                onContextMenu={onContextMenu}
                connectionForm={connectionForm}
              />
            </EdgePreviewsContext>
          </LooseEndContext>
        </ReactFlowProvider>
      )}
    </div>
  );
}

type FlowProps = {
  readonly id: string;
  /** When it was first drawn. */
  readonly size: Size;
  readonly edgePreviews: EdgePreviews;
  readonly onContextMenu: CanvasProps['onContextMenu'];
  readonly connectionForm: ConnectionForm | undefined;
};

function CanvasFlow({ id, size, edgePreviews, onContextMenu, connectionForm }: FlowProps) {
  const editor = useEditor();
  const [moveGesture] = useState(() => createMoveGesture(editor));
  const frame = useRef<HTMLDivElement>(null);
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const [isBoxSelecting, setBoxSelecting] = useState(false);
  const tool = useEditorState((state) => state.tool.tool);
  const scene = useScene();
  const items = useFlowItems(scene);
  const viewport = useHeadStart(size, scene, items.nodes);
  useGivenSizes();
  const isCulled = items.nodes.length > culledFrom;
  const isFar = useStore(({ transform }) => transform[2] < readableFrom);
  useArrangeGlide(frame);
  useDragging(frame, edgePreviews, scene);
  const showMap = useViewRequests(scene);
  const { ask, askByKey, pressHandlers } = useMenuRequests(onContextMenu);
  const keyboard = useCanvasKeyboard(frame, moveGesture);
  const placing = usePlacing();
  const { isPenSelecting, isFingerPanning, penHandlers } = usePen();
  const isSelecting = isBoxSelecting || isPenSelecting;
  const { onFlow, onEdges } = useFlowHandlers(moveGesture, ask);
  const layers = { scene, pane, frame, connectionForm, isBoxSelecting, setBoxSelecting };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the keys of the symbols in it
    <div
      ref={frame}
      className={frameClass(tool, isFar)}
      data-testid="canvas"
      data-map=""
      tabIndex={-1}
      {...pressHandlers}
      {...placing}
      {...penHandlers}
      {...keyboard}
      onKeyDown={askByKey}
    >
      <ReactFlow
        id={id}
        nodes={items.nodes}
        defaultViewport={viewport}
        edges={items.selectedEdges}
        {...onFlow}
        onInit={() => {
          setPane(frame.current?.querySelector<HTMLElement>('.react-flow__pane') ?? null);
          showMap();
        }}
        {...settings}
        onlyRenderVisibleElements={isCulled}
        panOnDrag={isSelecting && !isFingerPanning ? false : panButtons}
        selectionOnDrag={isSelecting && !isFingerPanning}
        nodesDraggable={!isFingerPanning}
      >
        <EdgeLayer edges={items.edges} isCulled={isCulled} {...onEdges} />
        <Layers {...layers} />
      </ReactFlow>
    </div>
  );
}

function frameClass(tool: Tool['tool'], isFar: boolean): string {
  return classNames(
    styles['canvas'],
    tool === 'place' && styles['placing'],
    tool === 'connect' && styles['connecting'],
    isFar && styles['far'],
  );
}

type LayersProps = ViewControlsProps & {
  readonly pane: HTMLElement | null;
  readonly frame: RefObject<HTMLElement | null>;
  readonly connectionForm: ConnectionForm | undefined;
};

/** Everything that is drawn under and over the symbols. */
function Layers({ pane, frame, connectionForm, ...controls }: LayersProps) {
  const { scene } = controls;
  const isStarting = useEditorState((state) => state.dialog === 'start');
  const over = useFetched(overMapCode, !isStarting);
  useFetched(snappingCode, !isStarting);
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={gridStep * 2} size={1.5} />
      <BandsView scene={scene} />
      <LadderView scene={scene} />
      {over !== undefined && <over.OverMap pane={pane} {...controls} />}
      <PromptLayer frame={frame} connectionForm={connectionForm} />
      <KeysDescription />
    </>
  );
}
