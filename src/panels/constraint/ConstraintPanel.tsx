import { constraintWords } from '#src/analysis/constraintWords.ts';
import { signalFacts } from '#src/analysis/signalFacts.ts';
import { showFinding } from '#src/panels/inspector/showFinding.ts';
import { useActiveState, useAnalysis, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { classNames } from '#src/ui/classNames.ts';
import { SidePage, SidePart } from '#src/ui/SidePage.tsx';
import styles from './ConstraintPanel.module.css';
import { MissingKnowledge } from './MissingKnowledge.tsx';

/** Three signals side by side, which step is the constraint and why, and what is not known there. */
export function ConstraintPanel() {
  return (
    <SidePage
      title="Constraint"
      help="What holds the stream back is most often knowledge that is not transferred."
    >
      <SidePart title="Three signals">
        <Signals />
      </SidePart>
      <SidePart title="Which step it is">
        <Verdict />
      </SidePart>
      <SidePart title="What is not known there">
        <MissingKnowledge />
      </SidePart>
    </SidePage>
  );
}

function Signals() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const facts = signalFacts(document, state, useAnalysis());
  return (
    <>
      <ul className={styles['signals']}>
        {facts.map(({ id, title, node, name, figure, note, missing }) => (
          <li key={id}>
            {node === undefined ? (
              <div className={styles['signal']}>
                <span className={styles['title']}>{title}</span>
                <span className={styles['missing']}>{missing}</span>
              </div>
            ) : (
              <button
                type="button"
                className={classNames(styles['signal'], styles['known'])}
                onClick={() => showFinding(editor, { nodes: [node.id] })}
              >
                <span className={styles['title']}>{note === undefined ? title : `${title} · ${note}`}</span>
                <span className={styles['figure']}>{figure}</span>
                <span className={styles['name']}>{name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles['quiet']}>
        They may point at three places. The lowest conversion is none of them: that is what customers choose.
      </p>
    </>
  );
}

function Verdict() {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const state = useActiveState();
  const { node, verdict, why } = constraintWords(document, state, useAnalysis());
  return (
    <div className={styles['verdict']}>
      <p>
        <b>{verdict}</b> {why}
      </p>
      {node !== undefined && (
        <Button size="s" onClick={() => showFinding(editor, { nodes: [node] })}>
          Show on the map
        </Button>
      )}
    </div>
  );
}
