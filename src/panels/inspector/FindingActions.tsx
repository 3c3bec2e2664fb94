import { type MouseEvent, useState } from 'react';
import type { Finding, Fix } from '#src/analysis/analysis.ts';
import { subjectOf, waiverOf } from '#src/analysis/waived.ts';
import { unwaive } from '#src/model/edits/unwaive.ts';
import { waiveFinding } from '#src/model/edits/waiveFinding.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { findingPlace } from './findingPlace.ts';
import styles from './Remarks.module.css';
import { isOnMap, showFinding } from './showFinding.ts';
import { WaiverForm } from './WaiverForm.tsx';

type FindingActionsProps = {
  readonly finding: Finding;
  readonly isAway: boolean;
  /** Id of the words that the buttons are about. */
  readonly describedBy: string;
};

/** What can be done about a finding at once: mend it, go where it is answered, let it stand or ask again. */
export function FindingActions({ finding, isAway, describedBy }: FindingActionsProps) {
  const editor = useEditor();
  const [isWaiving, setWaiving] = useState(false);
  const [wasCancelled, setCancelled] = useState(false);
  const place = isAway ? findingPlace(finding.code) : undefined;
  const { fix, waived } = finding;
  if (isWaiving) {
    const close = (isCancelled: boolean) => {
      setCancelled(isCancelled);
      setWaiving(false);
    };
    return <ReasonForm finding={finding} close={close} />;
  }
  const action = {
    size: 's',
    tone: 'quiet',
    className: styles['action'],
    'aria-describedby': describedBy,
  } as const;
  return (
    <div className={styles['actions']}>
      {fix !== undefined && waived === undefined && <FixButton fix={fix} describedBy={describedBy} />}
      {isAway && isOnMap(finding) && (
        <Button {...action} onClick={() => showFinding(editor, finding)}>
          Show on the map
        </Button>
      )}
      {place !== undefined && (
        <Button {...action} onClick={() => place.open(editor)}>
          {place.label}
        </Button>
      )}
      {/* Back at where the form was opened from. */}
      <Button {...action} ref={wasCancelled ? focusOn : undefined} onClick={() => setWaiving(true)}>
        {waived === undefined ? 'Leave it as it is…' : 'Change the reason…'}
      </Button>
      {waived !== undefined && <AskAgain finding={finding} describedBy={describedBy} />}
    </div>
  );
}

function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

type ForFinding = { readonly finding: Finding; readonly describedBy: string };

function FixButton({ fix, describedBy }: { readonly fix: Fix; readonly describedBy: string }) {
  const editor = useEditor();
  return (
    <Button
      size="s"
      aria-describedby={describedBy}
      onClick={(event) => {
        keepFocus(event);
        editor.edit(fix.label, fix.change);
      }}
    >
      {fix.label}
    </Button>
  );
}

function AskAgain({ finding, describedBy }: ForFinding) {
  const editor = useEditor();
  return (
    <Button
      size="s"
      tone="quiet"
      className={styles['action']}
      aria-describedby={describedBy}
      onClick={(event) => {
        const state = activeState(editor.store.getState());
        const waiver = waiverOf(state, finding);
        keepFocus(event);
        if (waiver === undefined) return;
        editor.edit('Ask about it again', (document) => unwaive(document, state.id, [waiver.id]));
      }}
    >
      Ask again
    </Button>
  );
}

type ReasonFormProps = { readonly finding: Finding; readonly close: (isCancelled: boolean) => void };

function ReasonForm({ finding, close }: ReasonFormProps) {
  const editor = useEditor();
  const keep = (reason: string) => {
    const { id } = activeState(editor.store.getState());
    const wanted = { check: finding.code, subject: subjectOf(finding), reason };
    editor.edit('Leave a finding as it is', (document) =>
      waiveFinding(document, id, wanted, editor.services.newId),
    );
    close(false);
  };
  return <WaiverForm reason={finding.waived ?? ''} onKeep={keep} onCancel={() => close(true)} />;
}

/** The button is about to go: the list that it stands in gets the focus, so that the keyboard stays where it was. */
function keepFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.closest<HTMLElement>('[data-findings]')?.focus();
}
