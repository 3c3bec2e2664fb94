import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { repairNotice } from '#src/store/repairNotice.ts';
import { type Restored, restoreLastMap } from '#src/store/restore.ts';
import type { Services } from '#src/store/services.ts';

/**
 * The editor as the page starts with it: with the map that was open last, or with the start screen. A stored map that
 * cannot be read stays where it is, untouched, and is spoken of.
 */
export async function startEditor(
  services: Services,
  restoring: Promise<Restored> = restoreLastMap(services.storage),
): Promise<Editor> {
  const restored = await restoring;
  switch (restored.status) {
    case 'restored': {
      const { document, savedAt, revision, repairs } = restored;
      const editor = createEditor(services, { document, savedAt, revision });
      if (repairs.length > 0) editor.notify(repairNotice(document.title, repairs));
      return editor;
    }
    case 'nothing-there':
      return atStart(services);
    case 'unavailable':
      return atStart(services, restored.reason);
    case 'unreadable': {
      const { stored, reason } = restored;
      return atStart(
        services,
        `“${stored.title}” was not opened. ${reason} It is kept as it is: “Your maps” offers it as a file.`,
      );
    }
  }
}

function atStart(services: Services, problem?: string): Editor {
  const editor = createEditor(services);
  editor.setDialog('start');
  if (problem !== undefined) editor.notify({ tone: 'error', text: problem });
  return editor;
}
