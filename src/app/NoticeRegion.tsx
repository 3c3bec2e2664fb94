import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { ToastRegion } from '#src/ui/Toast.tsx';

/** What the editor has to say, in a corner of the page. */
export function NoticeRegion() {
  const { dismissNotice } = useEditor();
  const notices = useEditorState((state) => state.notices);
  return <ToastRegion messages={notices} onDismiss={dismissNotice} />;
}
