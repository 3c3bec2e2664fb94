import type { DialogId } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { RecentMaps } from './RecentMaps.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { StartScreen } from './StartScreen.tsx';

/** The dialog that is open. */
export function Dialogs({ dialog }: { readonly dialog: DialogId }) {
  const { setDialog } = useEditor();
  const close = () => setDialog(undefined);
  switch (dialog) {
    case 'start':
      return <StartScreen onClose={close} />;
    case 'recent':
      return <RecentMaps onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'shortcuts':
      return <ShortcutHelp onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
  }
}
