import { useEditorState } from '#src/store/useEditor.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { VersionsPage } from './VersionsPage.tsx';

/** The earlier versions of the open map. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useEditorState((state) => state.document.id);
  const title = useEditorState((state) => state.document.title);
  return (
    <Dialog title="Earlier versions" onClose={onClose} width="wide">
      <VersionsPage map={{ id, title }} />
    </Dialog>
  );
}
