import { analyse } from '#src/analysis/analyse.ts';
import { lastExportOptions } from '#src/commands/exportMap.ts';
import { pdfJob } from '#src/export/pdf/writePdf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { arePagesShown, showPages } from './printPages.tsx';

/**
 * Whoever prints with the browser's own key while looking at the map gets the map, as it was last put on paper, and not
 * the part of it that is on screen between buttons. Gives back how to stop.
 */
export function watchPrinting(editor: Editor): () => void {
  const onPrint = () => printMap(editor);
  window.addEventListener('beforeprint', onPrint);
  return () => window.removeEventListener('beforeprint', onPrint);
}

function printMap(editor: Editor): void {
  const now = editor.store.getState();
  const state = activeState(now);
  if (arePagesShown() || now.view !== 'map' || state.nodes.length === 0) return;
  const options = lastExportOptions(editor);
  const scene = exportScene(now.document, state.id, analyse(now.document, state.id), options);
  const job = pdfJob({ document: now.document, state, scene, options });
  // Too many sheets at the size that was chosen last: the browser prints what is on screen.
  if (job.ok) showPages(job.value);
}
