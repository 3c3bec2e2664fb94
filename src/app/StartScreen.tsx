import { FileUp, ListPlus, PenLine } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { commandOf } from '#src/commands/index.ts';
import { openNew } from '#src/store/openNew.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import type { Template } from '#src/templates/template.ts';
import { templates } from '#src/templates/index.ts';
import { Button } from '#src/ui/Button.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Dialog } from '#src/ui/Dialog.tsx';
import { MapPicture } from './MapPicture.tsx';
import styles from './StartScreen.module.css';

// The examples need not wait for these.
const BlankMapForm = lazy(async () => ({ default: (await import('./BlankMapForm.tsx')).BlankMapForm }));
const RecentMapList = lazy(async () => ({ default: (await import('./RecentMaps.tsx')).RecentMapList }));

/** The first thing a newcomer sees: an example one click away, a blank map, what was open before, a file. */
export function StartScreen({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const [isBlank, setBlank] = useState(false);
  const hasRecent = useHasRecent();
  if (isBlank) {
    return (
      <Suspense>
        <BlankMapForm onClose={onClose} onBack={() => setBlank(false)} />
      </Suspense>
    );
  }
  return (
    <Dialog title="What do you want to map?" onClose={onClose} width="wide">
      <p className={styles['lead']}>
        Draw how a stranger becomes a loyal customer, and read flow time and value-add against waste as you
        type.
      </p>
      <ul className={styles['examples']}>
        <li>
          <button
            type="button"
            className={classNames(styles['example'], styles['blank'])}
            data-autofocus
            onClick={() => setBlank(true)}
          >
            <span className={styles['sheet']}>
              <PenLine size={26} strokeWidth={1.6} aria-hidden />
            </span>
            <strong>Start a blank map</strong>
            <span className={styles['help']}>Two questions about the customer, then draw.</span>
          </button>
        </li>
        {templates.map((template) => (
          <Example key={template.id} template={template} />
        ))}
      </ul>
      <div className={styles['ways']}>
        <Button onClick={() => editor.openPasteDialog('')}>
          <ListPlus size={16} aria-hidden />
          Paste a list
        </Button>
        <Button onClick={() => void commandOf('file.open').run(editor)}>
          <FileUp size={16} aria-hidden />
          Open a file
        </Button>
        <span className={styles['hint']}>
          or drop one anywhere. Figures in the examples are illustrative, inside published ranges.
        </span>
      </div>
      {hasRecent && (
        <section className={styles['recent']} aria-label="Recent maps">
          <Suspense>
            <RecentMapList limit={5} />
          </Suspense>
        </section>
      )}
    </Dialog>
  );
}

/** Whether the list of recent maps has something to say: maps, or why they can't be read. A newcomer loads no list. */
function useHasRecent(): boolean {
  const { storage } = useEditor().services;
  const [hasRecent, setHasRecent] = useState(false);
  useEffect(() => {
    void storage.list().then((found) => setHasRecent(!found.ok || found.value.length > 0));
  }, [storage]);
  return hasRecent;
}

function Example({ template }: { readonly template: Template }) {
  const editor = useEditor();
  const document = useMemo(() => template.build(), [template]);
  return (
    <li>
      <button type="button" className={styles['example']} onClick={() => void openNew(editor, document)}>
        <MapPicture document={document} className={styles['picture']} />
        <strong>{template.title}</strong>
        <span className={styles['help']}>{template.help}</span>
      </button>
    </li>
  );
}
