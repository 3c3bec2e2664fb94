import { FileUp, ListPlus, PenLine } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useId, useState } from 'react';
import { commandOf } from '#src/commands/index.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import type { Template } from '#src/templates/template.ts';
import { templates } from '#src/templates/index.ts';
import { Button } from '#src/ui/Button.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { Dialog } from '#src/ui/Dialog.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import { openTemplate } from './openTemplate.ts';
import styles from './StartScreen.module.css';
import { sketchSize, templateSketch } from './templateSketch.ts';

// The examples need not wait for these.
const BlankMapForm = lazy(async () => ({ default: (await import('./BlankMapForm.tsx')).BlankMapForm }));
const LatestMaps = lazy(async () => ({
  default: (await import('#src/panels/maps/LatestMaps.tsx')).LatestMaps,
}));

/** The first thing a newcomer sees: an example one click away, a beginning to fill in, what was open before, a file. */
export function StartScreen({ onClose }: { readonly onClose: () => void }) {
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
      {hasRecent && (
        <section className={styles['recent']} aria-label="Your maps">
          <h3 className={styles['heading']}>Your maps</h3>
          <Suspense>
            <LatestMaps />
          </Suspense>
        </section>
      )}
      <Group title="Begin">
        <li>
          <button
            type="button"
            className={classNames(styles['card'], styles['short'], styles['blank'])}
            data-autofocus
            onClick={() => setBlank(true)}
          >
            <strong>
              <PenLine size={15} aria-hidden /> Start a blank map
            </strong>
            <span className={styles['help']}>Two questions about the customer, then draw.</span>
          </button>
        </li>
        {templatesOf('beginning').map((template) => (
          <Choice key={template.id} template={template} />
        ))}
      </Group>
      <Group title="Open an example">
        {templatesOf('example').map((template) => (
          <Choice key={template.id} template={template} />
        ))}
      </Group>
      <Ways />
    </Dialog>
  );
}

function templatesOf(group: Template['group']): readonly Template[] {
  return templates.filter((template) => template.group === group);
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['heading']}>
        {title}
      </h3>
      <ul className={styles['cards']}>{children}</ul>
    </section>
  );
}

function Choice({ template }: { readonly template: Template }) {
  const editor = useEditor();
  const { title, help, group, sketch } = template;
  const isExample = group === 'example';
  return (
    <li>
      <button
        type="button"
        className={classNames(styles['card'], !isExample && styles['short'])}
        onClick={() => void openTemplate(editor, template)}
      >
        {isExample && <Sketch sketch={sketch} />}
        <strong>{title}</strong>
        <span className={styles['help']}>{help}</span>
      </button>
    </li>
  );
}

function Sketch({ sketch }: { readonly sketch: string }) {
  const { width, height } = sketchSize;
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <Drawing primitives={templateSketch(sketch)} />
    </svg>
  );
}

/** The ways in that are no maps of ours. */
function Ways() {
  const editor = useEditor();
  return (
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
  );
}

/** Whether the list of maps has something to say: maps, or why they can't be read. A newcomer loads no list. */
function useHasRecent(): boolean {
  const { storage } = useEditor().services;
  const [hasRecent, setHasRecent] = useState(false);
  useEffect(() => {
    void storage.list().then((found) => setHasRecent(!found.ok || found.value.length > 0));
  }, [storage]);
  return hasRecent;
}
