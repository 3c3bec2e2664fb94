import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { ToastRegion } from '#src/ui/Toast.tsx';
import { WorkNote } from '#src/ui/WorkNote.tsx';

/** What the editor has to say and what it is making, in a corner of the page. */
export function NoticeRegion() {
  const { dismissNotice } = useEditor();
  const notices = useEditorState((state) => state.notices);
  const work = useEditorState((state) => state.work);
  // The export dialog says it itself, where its buttons are.
  const isSaidElsewhere = useEditorState((state) => state.dialog === 'export');
  return (
    <ToastRegion messages={notices} onDismiss={dismissNotice}>
      {work !== undefined && !isSaidElsewhere && (
        <WorkNote what={work.what} part={work.part} onCancel={work.cancel} isRaised />
      )}
    </ToastRegion>
  );
}
