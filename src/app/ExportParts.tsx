import { useMemo } from 'react';
import { type ExportFormat, mediumOf } from '#src/export/exportFormat.ts';
import { isSectionShown } from '#src/scene/sections/isSectionShown.ts';
import { sections } from '#src/scene/sections/index.ts';
import { activeState } from '#src/store/editorState.ts';
import type { ExportChoice } from '#src/store/exportChoice.ts';
import { useAnalysis, useEditorState } from '#src/store/useEditor.tsx';
import { Checkbox } from '#src/ui/Checkbox.tsx';
import styles from './ExportDialog.module.css';

type ExportPartsProps = {
  readonly format: ExportFormat;
  readonly choice: ExportChoice;
  readonly onChange: (changed: Partial<ExportChoice>) => void;
  readonly isPart: boolean;
};

/** What stands beside the map: those sections are offered that this map has something to say in; the others are named. */
export function ExportParts({ format, choice, onChange, isPart }: ExportPartsProps) {
  const document = useEditorState((state) => state.document);
  const state = useEditorState(activeState);
  const analysis = useAnalysis();
  const about = useMemo(() => ({ document, state, analysis }), [document, state, analysis]);
  const silent = useMemo(() => {
    const input = { ...about, left: 0, top: 0, width: usualWidth };
    return new Set(sections.filter(({ draw }) => draw(input) === undefined));
  }, [about]);
  if (isPart) {
    return <p className={styles['note']}>Timeline, figures and the rest speak of the whole stream.</p>;
  }
  const quiet = sections.filter((section) => silent.has(section)).map(({ title }) => title);
  return (
    <fieldset className={styles['parts']}>
      <legend>With the map</legend>
      <div className={styles['list']}>
        <Checkbox checked={choice.figures} onChange={(figures) => onChange({ figures })}>
          Title and figures
        </Checkbox>
        <Checkbox checked={choice.ladder} onChange={(ladder) => onChange({ ladder })}>
          Timeline
        </Checkbox>
        {document.states.length > 1 && format.isDeck !== true && (
          <Checkbox checked={choice.changes ?? false} onChange={(changes) => onChange({ changes })}>
            Marks of what changed
          </Checkbox>
        )}
        {sections.map((section) =>
          silent.has(section) ? undefined : (
            <Checkbox
              key={section.id}
              checked={isSectionShown(section, choice.sections, mediumOf(format), about)}
              onChange={(isChosen) => onChange({ sections: { ...choice.sections, [section.id]: isChosen } })}
            >
              {(format.isDeck === true ? section.slideChoice : undefined) ?? section.title}
            </Checkbox>
          ),
        )}
      </div>
      {quiet.length > 0 && <p className={styles['note']}>Nothing on this map yet for: {quiet.join('; ')}.</p>}
    </fieldset>
  );
}

/** Whether there is something to say does not depend on how wide it is said. */
const usualWidth = 1000;
