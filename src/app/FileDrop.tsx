import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Editor } from '#src/store/editor.ts';
import { pastedFile } from '#src/commands/pastedByKey.ts';
import { openFile } from '#src/store/openFile.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { readPicked } from './fileAccess.ts';
import styles from './FileDrop.module.css';

/** A map file may be dropped or pasted anywhere on the page; while one hovers over it, the page says so. */
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
  const paste = (event: ClipboardEvent) => {
    const file = isTyping(event) ? undefined : pastedFile(event);
    if (file !== undefined) onFile(file, Promise.resolve(undefined));
  };
  window.addEventListener('drop', drop);
  window.addEventListener('paste', paste);
  return () => {
    window.removeEventListener('paste', paste);
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
  };
}

/** A field takes what is pasted by itself. */
function isTyping({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
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
