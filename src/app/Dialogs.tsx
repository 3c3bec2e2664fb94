import { lazy } from 'react';
import type { DialogId } from '#src/store/editorState.ts';
import { platform } from '#src/commands/platform.ts';

// Each is fetched when it is first wanted.
const BlankMapForm = lazy(async () => ({ default: (await import('./BlankMapForm.tsx')).BlankMapForm }));
const MapsDialog = lazy(async () => ({
  default: (await import('#src/panels/maps/MapsDialog.tsx')).MapsDialog,
}));
const VersionsDialog = lazy(async () => ({
  default: (await import('#src/panels/maps/VersionsDialog.tsx')).VersionsDialog,
}));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const A3Dialog = lazy(async () => ({ default: (await import('./sheet/A3Dialog.tsx')).A3Dialog }));
const ShortcutHelp = lazy(async () => ({ default: (await import('./ShortcutHelp.tsx')).ShortcutHelp }));
const CommandPalette = lazy(async () => ({
  default: (await import('#src/panels/commandPalette/CommandPalette.tsx')).CommandPalette,
}));
const PasteDialog = lazy(async () => ({
  default: (await import('#src/panels/paste/PasteDialog.tsx')).PasteDialog,
}));
const LinkDialogs = lazy(async () => ({ default: (await import('./link/LinkDialogs.tsx')).LinkDialogs }));
const FileConflict = lazy(async () => ({ default: (await import('./FileConflict.tsx')).FileConflict }));
const AboutDialog = lazy(async () => ({ default: (await import('./AboutDialog.tsx')).AboutDialog }));

type Props = {
  /** The start screen comes before all of these, and by itself. */
  readonly dialog: Exclude<DialogId, 'start'>;
  readonly onClose: () => void;
};

/** The dialog that is open. */
export function Dialogs({ dialog, onClose }: Props) {
  switch (dialog) {
    case 'blank':
      return <BlankMapForm onClose={onClose} />;
    case 'recent':
      return <MapsDialog onClose={onClose} />;
    case 'versions':
      return <VersionsDialog onClose={onClose} />;
    case 'export':
      return <ExportDialog onClose={onClose} />;
    case 'a3':
      return <A3Dialog onClose={onClose} />;
    case 'palette':
      return <CommandPalette platform={platform} onClose={onClose} />;
    case 'shortcuts':
      return <ShortcutHelp onClose={onClose} />;
    case 'paste':
      return <PasteDialog onClose={onClose} />;
    case 'link':
    case 'share':
      return <LinkDialogs dialog={dialog} onClose={onClose} />;
    case 'conflict':
      return <FileConflict onClose={onClose} />;
    case 'about':
      return <AboutDialog onClose={onClose} />;
  }
}
