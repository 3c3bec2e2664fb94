import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Editor } from '#src/store/editor.ts';
import { openFile } from '#src/store/openFile.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { readPicked } from './fileAccess.ts';
import styles from './FileDrop.module.css';

/** A map file may be dropped anywhere on the page; while one hovers over it, the page says so. */
export function FileDrop() {
  const editor = useEditor();
  const [isOver, setOver] = useState(false);
  useEffect(() => watchFiles(setOver, (file, handle) => openDropped(editor, file, handle)), [editor]);
  if (!isOver) return undefined;
  return (
    <div className={styles['cover']}>
      <p className={styles['words']}>
        <FileDown size={28} aria-hidden />
        Drop a map to open it: a map file, or a picture or slides that carry one
      </p>
    </div>
  );
}

/** Listens to the whole page; gives back how to stop. Anything dragged that is not a file is left alone. */
function watchFiles(
  setOver: (isOver: boolean) => void,
  onFile: (file: File, handle: Handle) => void,
): () => void {
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = (event: DragEvent) => {
    // Only leaving the page itself has nothing that is entered.
    if (event.relatedTarget === null) setOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file, handleOf(event));
  };
  window.addEventListener('dragover', over);
  window.addEventListener('dragleave', leave);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** What a file that was dropped can be written again with, where the browser gives it. */
type Handle = Promise<FileSystemHandle | null | undefined>;

/** Can only be asked for in the moment of the drop. */
function handleOf(event: DragEvent): Handle {
  const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
  return item?.getAsFileSystemHandle?.().catch(() => undefined) ?? Promise.resolve(undefined);
}

function openDropped(editor: Editor, file: File, handle: Handle) {
  const read = handle.then((known) => readPicked(file, known));
  read.then(
    (picked) => openFile(editor, picked),
    () => editor.notify({ tone: 'error', text: `${file.name} could not be read. Is it a folder, or gone?` }),
  );
}
