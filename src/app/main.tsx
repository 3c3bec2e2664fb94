// First: the browser looks for the last map while the rest gets ready.
import { restoring } from './restoring.ts';
import '#src/ui/paints.css';
import '#src/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import type { Editor } from '#src/store/editor.ts';
import { saveToFile } from '#src/store/saveToFile.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { browserServices } from './services.ts';
import { startEditor } from './startEditor.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no element with the id root');
const root = createRoot(place);
// Not while this file runs: the browser notes where letters were asked for, and would read all of the file again for that.
queueMicrotask(askForLetters);
// Not awaited: code that is fetched on the way imports from this module's chunk, which would then wait for itself.
startEditor(browserServices(), restoring).then(show, showFailure);

function show(editor: Editor) {
  root.render(
    <ErrorBoundary
      renderFallback={(error, retry) => (
        <ErrorScreen error={error} onDownload={() => saveToFile(editor)} onRetry={retry} />
      )}
    >
      <App editor={editor} />
    </ErrorBoundary>,
  );
  const lookAtAddress = () => {
    if (location.hash.startsWith('#map='))
      import('./link/takeLink.ts').then(({ takeLink }) => takeLink(editor), ignore);
  };
  addEventListener('hashchange', lookAtAddress);
  lookAtAddress();
  setTimeout(
    () => void import('./fetchAhead.ts').then(({ fetchAhead }) => fetchAhead(editor), ignore),
    patience,
  );
}

/** While the map is read: letters that come after the first picture lay out all of its words a second time. */
function askForLetters() {
  for (const weight of [400, 600, 700]) void document.fonts.load(`${weight} 12px Inter`).catch(() => []);
}

/** Milliseconds after which the map has long been usable: then comes what a click may ask for. */
const patience = 3000;

/** What can't be fetched now is fetched when it is asked for. */
function ignore() {}

function showFailure(error: unknown) {
  root.render(<ErrorScreen error={error} onDownload={undefined} onRetry={() => location.reload()} />);
}
