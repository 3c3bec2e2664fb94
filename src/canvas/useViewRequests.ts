import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { centreOf, type Point, type Rect, type Size, unionOf } from '#src/lib/geometry.ts';
import type { Scene } from '#src/scene/scene.ts';
import type { EditorState, ViewWish } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useGlide } from './useGlide.ts';

export const minZoom = 0.05;
export const maxZoom = 4;
/** Fitting does not blow up a small map beyond this. */
const largestFit = 1.25;
/** Below this, what is shown unasked can't be read across a room; then this much of it is shown. */
const smallestReadable = 0.4;
const readableZoom = 0.75;
const zoomStep = 1.25;
const padding = '28px';

/**
 * Carries out what commands ask of the view, and shows a newly opened map: as it was last looked at, or whole. Gives
 * back what to call once the canvas can move.
 */
export function useViewRequests(scene: Scene): () => void {
  const editor = useEditor();
  const { setViewport, getViewport } = useReactFlow();
  const glide = useGlide();
  const flow = useStoreApi();
  const request = useEditorState((state) => state.viewRequest);
  const mapId = useEditorState((state) => state.document.id);
  const answered = useRef<typeof request>(undefined);
  const latest = useRef(scene);
  useEffect(() => {
    latest.current = scene;
  }, [scene]);
  const shown = useRef<string | undefined>(undefined);

  const move = useCallback(
    (wish: ViewWish, isAnimated: boolean) => {
      const { width, height } = flow.getState();
      if (width === 0 || height === 0) return;
      const next = viewFor(wish, latest.current, editor.store.getState(), getViewport(), {
        width,
        height,
      });
      if (next === undefined) return;
      if (isAnimated) glide(next);
      else void setViewport(next);
    },
    [editor, flow, getViewport, glide, setViewport],
  );

  const showMap = useCallback(() => {
    const state = editor.store.getState();
    shown.current = state.document.id;
    const { x, y, zoom } = state.viewport;
    const isUntouched = x === 0 && y === 0 && zoom === 1;
    if (isUntouched) move('fit', false);
    else void setViewport(state.viewport);
    // Asked for before the canvas was there.
    if (state.viewRequest === undefined || state.viewRequest === answered.current) return;
    answered.current = state.viewRequest;
    move(state.viewRequest.wish, false);
  }, [editor, move, setViewport]);

  useEffect(() => {
    if (shown.current !== undefined && shown.current !== mapId) showMap();
  }, [mapId, showMap]);

  useEffect(() => {
    if (request === undefined || request === answered.current || shown.current === undefined) return;
    answered.current = request;
    move(request.wish, true);
  }, [request, move]);

  return showMap;
}

/** How a newly opened map is shown on a canvas of this size: as it was last looked at, or whole. */
export function firstView(scene: Scene, state: EditorState, size: Size): Viewport {
  const { x, y, zoom } = state.viewport;
  const isUntouched = x === 0 && y === 0 && zoom === 1;
  const hasSize = size.width > 0 && size.height > 0;
  return (
    (isUntouched && hasSize ? viewFor('fit', scene, state, { x, y, zoom }, size) : undefined) ?? {
      x,
      y,
      zoom,
    }
  );
}

function viewFor(
  wish: ViewWish,
  scene: Scene,
  state: EditorState,
  now: Viewport,
  frame: Size,
): Viewport | undefined {
  switch (wish) {
    case 'fit':
      return withSymbol(fitted(shownBounds(scene, state), frame), scene, frame);
    case 'fit-selection':
      return fitted(selectedBounds(scene, state) ?? shownBounds(scene, state), frame);
    case 'show-selection':
      return readable(scene, state, frame);
    case 'zoom-in':
      return zoomedTo(now.zoom * zoomStep, now, frame);
    case 'zoom-out':
      return zoomedTo(now.zoom / zoomStep, now, frame);
    case 'actual-size':
      return zoomedTo(1, now, frame);
  }
}

function fitted(bounds: Rect | undefined, { width, height }: Size): Viewport | undefined {
  // An empty map: its origin in the middle of the upper half, where the first step will stand well.
  if (bounds === undefined) return { x: width / 4, y: height / 3, zoom: 1 };
  return getViewportForBounds(bounds, width, height, minZoom, largestFit, padding);
}

/**
 * The same view, as long as a symbol can be seen in it. The middle of a map that is too wide for the smallest zoom may
 * be bare: then the symbol nearest to it comes into the middle, so that nobody looks at an empty canvas.
 */
function withSymbol(view: Viewport | undefined, { nodes }: Scene, frame: Size): Viewport | undefined {
  if (view === undefined) return view;
  const middle = { x: (frame.width / 2 - view.x) / view.zoom, y: (frame.height / 2 - view.y) / view.zoom };
  const reach = { x: frame.width / 2 / view.zoom, y: frame.height / 2 / view.zoom };
  const places = nodes.map(({ bounds }) => centreOf(bounds));
  const isSeen = ({ x, y }: Point) => Math.abs(x - middle.x) < reach.x && Math.abs(y - middle.y) < reach.y;
  if (places.length === 0 || places.some(isSeen)) return view;
  const distance = ({ x, y }: Point) => Math.hypot(x - middle.x, y - middle.y);
  const nearest = places.reduce((best, place) => (distance(place) < distance(best) ? place : best));
  return {
    zoom: view.zoom,
    x: frame.width / 2 - nearest.x * view.zoom,
    y: frame.height / 2 - nearest.y * view.zoom,
  };
}

/** The selection whole; or, where it would be too small to read, its first symbols at a size at which they can be read. */
function readable(scene: Scene, state: EditorState, frame: Size): Viewport | undefined {
  const whole = fitted(selectedBounds(scene, state) ?? shownBounds(scene, state), frame);
  const first = scene.nodes.find(({ id }) => state.selection.nodes.has(id))?.bounds;
  if (first === undefined || whole === undefined || whole.zoom >= smallestReadable) return whole;
  return {
    zoom: readableZoom,
    x: frame.width / 8 - first.x * readableZoom,
    y: frame.height / 2 - (first.y + first.height / 2) * readableZoom,
  };
}

/** Keeps what is in the middle in the middle. */
function zoomedTo(wanted: number, now: Viewport, { width, height }: Size): Viewport {
  const zoom = Math.min(maxZoom, Math.max(minZoom, wanted));
  const scale = zoom / now.zoom;
  return {
    zoom,
    x: width / 2 - (width / 2 - now.x) * scale,
    y: height / 2 - (height / 2 - now.y) * scale,
  };
}

/** Everything that is on the canvas: headline figures are drawn in exports only. */
function shownBounds(scene: Scene, { preferences }: EditorState): Rect | undefined {
  const routes = scene.edges.flatMap(({ route }) =>
    route.points.map((at) => ({ ...at, width: 0, height: 0 })),
  );
  const ladder = preferences.ladder && scene.ladder !== undefined ? [scene.ladder.bounds] : [];
  const bands = scene.bands === undefined ? [] : [scene.bands.bounds];
  return unionOf([...bands, ...scene.nodes.map((node) => node.bounds), ...routes, ...ladder]);
}

function selectedBounds(scene: Scene, { selection }: EditorState): Rect | undefined {
  const nodes = scene.nodes.filter(({ id }) => selection.nodes.has(id)).map(({ bounds }) => bounds);
  const routes = scene.edges
    .filter(({ id }) => selection.edges.has(id))
    .flatMap(({ route }) => route.points.map((at) => ({ ...at, width: 0, height: 0 })));
  return unionOf([...nodes, ...routes]);
}
