import { Panel } from '@xyflow/react';
import { ChevronLeft, ChevronRight, Table2, X } from 'lucide-react';
import { memo, useId } from 'react';
import { changeKeys, compareContents } from '#src/analysis/compare/compareContents.ts';
import { fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import type { ItemChange } from '#src/analysis/compare/compareItems.ts';
import { commandOf } from '#src/commands/index.ts';
import type { MapDocument } from '#src/model/document.ts';
import { type ChosenStates, statesAround } from '#src/model/usualStates.ts';
import { changeLooks, changeSign } from '#src/scene/overlayMarks.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Drawing } from '#src/ui/Drawing.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { Select } from '#src/ui/Select.tsx';
import styles from './ChangesBar.module.css';

/** While the map shows what changed: against which state, what the signs mean, and the way from one change to the next. */
export const ChangesBar = memo(function ChangesBar() {
  const document = useEditorState((state) => state.document);
  const { isOnMap = false, states } = useEditorState((state) => state.comparing);
  const { id } = useActiveState();
  const compared = isOnMap ? statesAround(document, id, states) : undefined;
  if (compared === undefined) return null;
  return (
    <Panel position="top-left" className={styles['panel'] ?? ''}>
      <section className={`nokey nowheel ${styles['bar']}`} aria-label="What changed">
        <Against document={document} shown={id} compared={compared} />
        <Steps document={document} compared={compared} />
      </section>
    </Panel>
  );
});

type AgainstProps = {
  readonly document: MapDocument;
  readonly shown: string;
  readonly compared: ChosenStates;
};

/** Which state the one shown is held against; the order of the two stays. */
function Against({ document, shown, compared }: AgainstProps) {
  const editor = useEditor();
  const id = useId();
  const isBefore = shown === compared.before;
  const options = document.states
    .filter((state) => state.id !== shown)
    .map((state) => ({ value: state.id, label: state.name }));
  return (
    <div className={styles['line']}>
      <label htmlFor={id}>{isBefore ? 'What changes until' : 'What changed since'}</label>
      <Select
        id={id}
        value={isBefore ? compared.after : compared.before}
        options={options}
        onChange={(other) =>
          editor.setComparing({
            states: isBefore ? { before: shown, after: other } : { before: other, after: shown },
            at: undefined,
          })
        }
      />
      <span className={styles['end']}>
        <IconButton
          label="Compare the figures"
          icon={<Table2 size={16} aria-hidden />}
          onClick={() => {
            editor.setComparing({ states: compared });
            editor.setView('compare');
          }}
        />
        <IconButton
          label="Stop marking what changed"
          icon={<X size={16} aria-hidden />}
          onClick={() => editor.setComparing({ isOnMap: false, at: undefined })}
        />
      </span>
    </div>
  );
}

type StepsProps = { readonly document: MapDocument; readonly compared: ChosenStates };

/** The change that is looked at in words, or how many there are, with the way to the next and the one before. */
function Steps({ document, compared: { before, after } }: StepsProps) {
  const editor = useEditor();
  const at = useEditorState((state) => state.comparing.at);
  const { nodes, edges } = compareContents(document, before, after);
  const changes = [...nodes, ...edges];
  const place = changeKeys(document, { before, after }).indexOf(at ?? '');
  const looked = changes[place];
  if (changes.length === 0) return <p className={styles['none']}>Nothing differs.</p>;
  return (
    <>
      <div className={styles['line']}>
        <Legend changes={changes} />
        <span className={styles['end']}>
          {looked !== undefined && (
            <span className={styles['count']}>
              {place + 1} of {changes.length}
            </span>
          )}
          <IconButton
            label="Previous change"
            shortcut="Shift+D"
            icon={<ChevronLeft size={18} aria-hidden />}
            onClick={() => void commandOf('state.previous-change').run(editor)}
          />
          <IconButton
            label="Next change"
            shortcut="D"
            icon={<ChevronRight size={18} aria-hidden />}
            onClick={() => void commandOf('state.next-change').run(editor)}
          />
        </span>
      </div>
      <output className={styles['words']}>{looked !== undefined && <Looked change={looked} />}</output>
    </>
  );
}

function Looked({ change: { name, change, fields } }: { readonly change: ItemChange }) {
  return (
    <>
      <p>
        <Sign change={change} /> <b>{name}</b> {change}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.label}>{fieldChangeWords(field)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the signs mean, and how many there are of each. */
function Legend({ changes }: { readonly changes: readonly ItemChange[] }) {
  return (
    <ul className={styles['legend']}>
      {(['added', 'removed', 'changed'] as const).map((kind) => {
        const count = changes.filter(({ change }) => change === kind).length;
        return count === 0 ? null : (
          <li key={kind}>
            <Sign change={kind} /> {count} {changeLooks[kind].word.toLowerCase()}
          </li>
        );
      })}
    </ul>
  );
}

function Sign({ change }: { readonly change: ItemChange['change'] }) {
  return (
    <svg className={styles['sign']} width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <Drawing primitives={changeSign(change, { x: 0, y: 0 })} />
    </svg>
  );
}
