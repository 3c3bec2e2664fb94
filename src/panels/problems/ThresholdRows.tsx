import { useState } from 'react';
import type { JsonObject } from '#src/lib/json.ts';
import { setThresholds } from '#src/model/edits/setThresholds.ts';
import { thresholdFields } from '#src/model/mapFields.ts';
import { usualThresholds } from '#src/model/thresholds.ts';
import { FieldRow } from '#src/panels/inspector/FieldRow.tsx';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';
import { valueText } from '#src/panels/inspector/valueText.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './ProblemsPanel.module.css';

const usual: JsonObject = usualThresholds;

/** From where on checks of this map speak up; an empty row is as usual. */
export function ThresholdRows() {
  const editor = useEditor();
  const own: JsonObject = useEditorState((state) => state.document.thresholds) ?? {};
  const [isOpen, setOpen] = useState(false);
  const count = Object.keys(own).length;
  return (
    <Disclosure
      title="Thresholds of this map"
      summary={count === 0 ? 'as usual' : `${count} of its own`}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <div className={styles['rows']}>
        {Object.entries(thresholdFields).map(([name, field]) => {
          const usually = usual[name];
          return (
            <FieldRow
              key={name}
              field={field}
              value={own[name]}
              note={usually === undefined ? undefined : `Usually ${valueText(field, usually)}`}
              onChange={(value) =>
                editor.edit(
                  `Change threshold ${insideSentence(field.label)}`,
                  (document) => setThresholds(document, { [name]: value }),
                  { mergeKey: `threshold ${name}` },
                )
              }
            />
          );
        })}
      </div>
    </Disclosure>
  );
}
