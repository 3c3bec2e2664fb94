import { Copy } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { commandOf } from '#src/commands/index.ts';
import { linkLimits, mapFragment } from '#src/file/shareLink.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { activeState } from '#src/store/editorState.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import { Dialog } from '#src/ui/Dialog.tsx';
import { TextArea } from '#src/ui/TextInput.tsx';
import styles from './LinkDialogs.module.css';
import { lengthWords, staysWhole } from './lengthWords.ts';
import { useLater } from './useLater.ts';

/** Makes a link that holds the open map, and says how far it will get. */
export function ShareLink({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const [isOneState, setOneState] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const document = useEditorState((state) => state.document);
  const state = useEditorState(activeState);
  const shared = useMemo(
    () => (isOneState ? onlyState(document, state) : document),
    [document, state, isOneState],
  );
  const making = useMemo(() => mapFragment(shared).then(linkOf, () => noLink), [shared]);
  const made = useLater(making);
  const copy = async () => {
    const { link } = await making;
    if (link === '') return;
    const written = await editor.services.clipboard.writeText(link);
    if (written.ok) setCopied(true);
    else editor.notify({ tone: 'warning', text: written.problem });
  };
  const save = () => {
    onClose();
    void commandOf('file.save').run(editor);
  };
  const actions = (
    <>
      <Button onClick={save}>Save as a file</Button>
      <Button tone="primary" data-autofocus disabled={made?.link === ''} onClick={() => void copy()}>
        <Copy size={16} aria-hidden />
        {isCopied ? 'Copied' : 'Copy link'}
      </Button>
    </>
  );
  return (
    <Dialog title="Share as a link" onClose={onClose} width="medium" actions={actions}>
      <p className={styles['words']}>
        The whole map is in the link itself; it is sent to no server. Whoever has the link has the map, with
        all its names and notes, as it is now: later changes are not in it.
      </p>
      {document.states.length > 1 && (
        <Checkbox
          checked={isOneState}
          onChange={(checked) => {
            setOneState(checked);
            setCopied(false);
          }}
        >
          Only the state that is open: {state.name}
        </Checkbox>
      )}
      <LinkText made={made} />
    </Dialog>
  );
}

/** The map with this state alone, which is then based on no other. */
function onlyState(document: MapDocument, state: MapState): MapDocument {
  const { basedOn, ...alone } = state;
  return { ...document, states: [basedOn === undefined ? state : alone] };
}

/** `length` counts the letters of the map in it; `link` is empty where they are too many, or none could be made. */
type MadeLink = { readonly link: string; readonly length: number };

const noLink: MadeLink = { link: '', length: 0 };

function linkOf(fragment: string): MadeLink {
  const { length } = fragment;
  const link = length > linkLimits.most ? '' : `${location.href.replace(/#[^]*/, '')}#${fragment}`;
  return { link, length };
}

function LinkText({ made }: { readonly made: MadeLink | undefined }) {
  const noteId = useId();
  const { link, length } = made ?? noLink;
  const isWarning = made !== undefined && !staysWhole(length);
  return (
    <>
      {link !== '' && (
        <TextArea
          label="Link"
          className={styles['link']}
          value={link}
          describedBy={noteId}
          onChange={() => undefined}
        />
      )}
      <output id={noteId} className={isWarning ? styles['warning'] : styles['note']}>
        {made === undefined ? 'Making the link …' : lengthWords(length)}
      </output>
      {link !== '' && isOwnComputer() && (
        <p className={styles['note']}>
          This page comes from your own computer, so the link opens only there. Others need the map as a file.
        </p>
      )}
    </>
  );
}

function isOwnComputer(): boolean {
  return /^(?:localhost|127\.|\[::1\])/.test(location.hostname) || location.protocol === 'file:';
}
