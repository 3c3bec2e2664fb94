import { lazy } from 'react';
import type { DialogId } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { platform } from '#src/commands/platform.ts';

// Each is fetched when it is first wanted: the editor is usable sooner without them.
const StartScreen = lazy(async () => ({ default: (await import('./StartScreen.tsx')).StartScreen }));
const BlankMapForm = lazy(async () => ({ default: (await import('./BlankMapForm.tsx')).BlankMapForm }));
const RecentMaps = lazy(async () => ({ default: (await import('./RecentMaps.tsx')).RecentMaps }));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const A3Dialog = lazy(async () => ({ default: (await import('./sheet/A3Dialog.tsx')).A3Dialog }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }));
const CommandPalette = lazy(async () => ({
  default: (await import('#src/panels/commandPalette/CommandPalette.tsx')).CommandPalette,
}));
const PasteDialog = lazy(async () => ({
  default: (await import('#src/panels/paste/PasteDialog.tsx')).PasteDialog,
}));
const FileConflict = lazy(async () => ({ default: (await import('./FileConflict.tsx')).FileConflict }));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));

/** The dialog that is open. */
export function Dialogs({ dialog }: { readonly dialog: DialogId }) {
  const { setDialog } = useEditor();
  const close = () => setDialog(undefined);
  switch (dialog) {
    case 'start':
      return <StartScreen onClose={close} />;
    case 'blank':
      return <BlankMapForm onClose={close} />;
    case 'recent':
      return <RecentMaps onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'a3':
      return <A3Dialog onClose={close} />;
    case 'palette':
      return <CommandPalette platform={platform} onClose={close} />;
    case 'shortcuts':
      return <ShortcutHelp onClose={close} />;
    case 'paste':
      return <PasteDialog onClose={close} />;
    case 'conflict':
      return <FileConflict onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
  }
}
