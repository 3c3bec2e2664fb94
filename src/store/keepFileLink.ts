import { saveMap } from '#src/file/save.ts';
import { textSign } from '#src/lib/textSign.ts';
import type { Editor } from './editor.ts';
import type { FileOfMap } from './fileGateway.ts';

/** What is kept beside a map of the file that holds it. */
const attachment = 'file';

/**
 * Remembers which file holds the open map, so that it is saved there again after the page was closed; forgets it when the
 * map comes from elsewhere. Gives back how to stop.
 */
export function keepFileLink(editor: Editor): () => void {
  const { storage } = editor.services;
  let map: string | undefined;
  let known: FileOfMap | undefined;
  const look = () => {
    const { document, saving } = editor.store.getState();
    const isOther = document.id !== map;
    if (!isOther && saving.file === known) return;
    map = document.id;
    known = saving.file;
    if (isOther && known === undefined) void recall(editor);
    else void storage.attach(map, attachment, known && keptOf(known));
  };
  look();
  return editor.store.subscribe(look);
}

function keptOf({ name, at, place }: FileOfMap): unknown {
  if (place === undefined) return undefined;
  return { name, at, handle: place.local.handle, changedAt: place.changedAt, textSign: place.textSign };
}

async function recall(editor: Editor): Promise<void> {
  const { storage, files } = editor.services;
  const { id } = editor.store.getState().document;
  const found = await storage.attached(id, attachment);
  if (!found.ok || !isKept(found.value)) return;
  const { name, at, handle, changedAt, textSign: text } = found.value;
  const local = await files.inPlace?.again(handle);
  const { document, saving } = editor.store.getState();
  if (local === undefined || document.id !== id || saving.file !== undefined) return;
  const holds = textSign(saveMap(document)) === text;
  editor.setFile({
    file: { name, at, place: { local, changedAt, textSign: text } },
    fileDocument: holds ? document : undefined,
  });
}

type Kept = {
  readonly name: string;
  readonly at: number;
  readonly handle: unknown;
  readonly changedAt: number;
  readonly textSign: string;
};

function isKept(found: unknown): found is Kept {
  return (
    typeof found === 'object' &&
    found !== null &&
    'handle' in found &&
    'name' in found &&
    typeof found.name === 'string' &&
    'at' in found &&
    typeof found.at === 'number' &&
    'changedAt' in found &&
    typeof found.changedAt === 'number' &&
    'textSign' in found &&
    typeof found.textSign === 'string'
  );
}
