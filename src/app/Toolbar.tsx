import { CircleHelp, Contrast, PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { CommandButton } from './CommandButton.tsx';
import { FileMenu } from './FileMenu.tsx';
import { MapTitle } from './MapTitle.tsx';
import { SaveStatusText } from './SaveStatusText.tsx';
import { StateSwitch } from './StateSwitch.tsx';
import styles from './Toolbar.module.css';
import { ViewMenu } from './ViewMenu.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

const StreamTeam = lazy(async () => ({ default: (await import('./StreamTeam.tsx')).StreamTeam }));

/** What map this is and where it is safe; files, view, taking back; the way out. */
export function Toolbar() {
  const editor = useEditor();
  const hasTeam = useEditorState((state) => state.document.stream.roles !== undefined);
  const hasPanel = useEditorState((state) => state.panel !== undefined);
  return (
    <div className={styles['bar']}>
      <span className={styles['brand']}>
        Pull<b>map</b>
      </span>
      <div className={styles['group']}>
        <FileMenu />
        <ViewMenu />
      </div>
      <div className={styles['map']}>
        <MapTitle />
        <SaveStatusText />
        <Suspense>{hasTeam && <StreamTeam />}</Suspense>
      </div>
      <StateSwitch />
      <ViewSwitch />
      <div className={styles['group']}>
        <CommandButton command="edit.undo" icon={<Undo2 size={17} aria-hidden />} />
        <CommandButton command="edit.redo" icon={<Redo2 size={17} aria-hidden />} />
        <span className={styles['gap']} />
        <CommandButton command="help.palette" icon={<Search size={17} aria-hidden />} />
        <span className={styles['inMenu']}>
          <CommandButton command="view.theme" icon={<Contrast size={17} aria-hidden />} />
          <CommandButton command="help.shortcuts" icon={<CircleHelp size={17} aria-hidden />} />
        </span>
        <IconButton
          label={hasPanel ? 'Hide details' : 'Show details'}
          icon={<PanelRight size={17} aria-hidden />}
          aria-controls={hasPanel ? 'inspector' : undefined}
          onClick={() => editor.setPanel(hasPanel ? undefined : 'details')}
        />
      </div>
      <span className={styles['spare']}>
        <CommandButton command="view.present" tone="plain" />
      </span>
      <CommandButton command="export.open" label="Export" tone="primary" />
    </div>
  );
}
