import { lazy, Suspense, useEffect, useState } from 'react';
import { Canvas } from '#src/canvas/Canvas.tsx';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { MeasuresBar } from '#src/panels/measures/MeasuresBar.tsx';
import { Palette } from '#src/panels/palette/Palette.tsx';
import type { Editor } from '#src/store/editor.ts';
import { afterPaint } from '#src/store/afterPaint.ts';
import { EditorProvider, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { useFetched } from '#src/store/useFetched.ts';
import styles from './App.module.css';
import type { MenuPlace } from './CanvasMenu.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BrokenDialog, BrokenPanel } from './ErrorScreen.tsx';
import { ThemeSync } from './ThemeSync.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useInspectorRoom } from './useInspectorRoom.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useUnexpectedErrors } from './useUnexpectedErrors.ts';
import { useFirstPaint } from '#src/ui/useFirstPaint.ts';
import { views } from './views.ts';

// Fetched once the map and its figures stand: nobody waits for the details to look at a map.
const SideArea = lazy(async () => {
  await new Promise((resolve) => afterPaint(() => resolve(undefined)));
  return { default: (await import('./SideArea.tsx')).SideArea };
});

const StartScreen = lazy(async () => ({ default: (await import('./StartScreen.tsx')).StartScreen }));

const Dialogs = lazy(async () => ({ default: (await import('./Dialogs.tsx')).Dialogs }));

const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu.tsx')).CanvasMenu }));

const Present = lazy(async () => ({ default: (await import('#src/panels/present/Present.tsx')).Present }));

const ConnectionForm = lazy(async () => ({
  default: (await import('#src/panels/connection/ConnectionForm.tsx')).ConnectionForm,
}));

/** The whole page around one editor. */
export function App({ editor }: { readonly editor: Editor }) {
  useShortcuts(editor);
  useInspectorRoom(editor);
  useLeaveGuard(editor);
  useUnexpectedErrors(editor);
  return (
    <EditorProvider editor={editor}>
      <ThemeSync />
      <Workplace />
      <OpenDialog />
      <Presentation />
      <Extras />
    </EditorProvider>
  );
}

/**
 * Toolbar, palette, the map in one of its views, what stands beside it, and measures. A panel that breaks leaves the
 * others standing.
 */
function Workplace() {
  // Behind the start screen there is nothing to have details of.
  const hasPanel = useEditorState((state) => state.panel !== undefined);
  const isStarting = useEditorState((state) => state.dialog === 'start');
  const view = useEditorState((state) => state.view);
  const { label, Content } = views.find((each) => each.view === view) ?? {};
  const [menuPlace, setMenuPlace] = useState<MenuPlace>();
  const isMapDrawn = useFirstPaint();
  return (
    <div className={styles['page']} data-areas="">
      <a className={styles['skip']} href="#map">
        Skip to {view === 'map' ? 'the map' : label}
      </a>
      <header className={styles['top']}>{isMapDrawn && <Toolbar />}</header>
      {Content === undefined && (
        <nav className={styles['palette']} aria-label="Symbols to draw with">
          <ErrorBoundary renderFallback={(_, retry) => <BrokenPanel name="The palette" onRetry={retry} />}>
            {isMapDrawn && <Palette />}
          </ErrorBoundary>
        </nav>
      )}
      <main id="map" className={styles['canvas']} tabIndex={-1}>
        {Content === undefined ? (
          <Canvas onContextMenu={setMenuPlace} connectionForm={ConnectionForm} />
        ) : (
          <ErrorBoundary
            key={view}
            renderFallback={(_, retry) => <BrokenPanel name={`“${label}”`} onRetry={retry} />}
          >
            <Suspense>
              <Content />
            </Suspense>
          </ErrorBoundary>
        )}
        {menuPlace !== undefined && (
          <Suspense>
            <CanvasMenu place={menuPlace} onClose={() => setMenuPlace(undefined)} />
          </Suspense>
        )}
      </main>
      {hasPanel && (
        <aside id="inspector" className={styles['inspector']} aria-label="Details">
          <ErrorBoundary renderFallback={(_, retry) => <BrokenPanel name="The details" onRetry={retry} />}>
            <Suspense>{!isStarting && <SideArea />}</Suspense>
          </ErrorBoundary>
        </aside>
      )}
      <footer className={styles['measures']}>
        <ErrorBoundary renderFallback={(_, retry) => <BrokenPanel name="The measures" onRetry={retry} />}>
          {isMapDrawn && <MeasuresBar />}
        </ErrorBoundary>
      </footer>
    </div>
  );
}

/** Fetched once the map and its figures stand, or there is something to say, or a file comes over the page. */
export const pageExtrasCode = fetchedOnce(() => import('./PageExtras.tsx'));

function Extras() {
  const isWanted = useEditorState((state) => state.dialog !== 'start' || state.notices.length > 0);
  const [isDraggedTo, setDraggedTo] = useState(false);
  useEffect(() => {
    addEventListener('dragenter', () => setDraggedTo(true), { once: true });
  }, []);
  const code = useFetched(pageExtrasCode, isWanted || isDraggedTo);
  return code === undefined ? undefined : <code.PageExtras />;
}

/** Dialogs are loaded when the first one opens; one that cannot be leaves the page as it was. */
function OpenDialog() {
  const { setDialog } = useEditor();
  const dialog = useEditorState((state) => state.dialog);
  if (dialog === undefined) return undefined;
  const close = () => setDialog(undefined);
  return (
    <ErrorBoundary key={dialog} renderFallback={() => <BrokenDialog onClose={close} />}>
      <Suspense>
        {dialog === 'start' ? <StartScreen onClose={close} /> : <Dialogs dialog={dialog} onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  );
}

/** Full screen over all of it; the page stays as it is behind it. */
function Presentation() {
  const { setPresenting } = useEditor();
  const presenting = useEditorState((state) => state.presenting);
  if (presenting === undefined) return undefined;
  return (
    <ErrorBoundary renderFallback={() => <BrokenDialog onClose={() => setPresenting(undefined)} />}>
      <Suspense>
        <Present presenting={presenting} />
      </Suspense>
    </ErrorBoundary>
  );
}
