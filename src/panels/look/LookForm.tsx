import { useState } from 'react';
import { readableOnWhite } from '#src/lib/contrast.ts';
import type { JsonObject, JsonValue } from '#src/lib/json.ts';
import { palettes } from '#src/lib/palette.ts';
import { brandField } from '#src/model/brandField.ts';
import { updateBrand } from '#src/model/edits/updateBrand.ts';
import { FieldRow } from '#src/panels/inspector/FieldRow.tsx';
import { insideSentence } from '#src/panels/inspector/fieldWords.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { ColourRow } from './ColourRow.tsx';
import { LogoRow } from './LogoRow.tsx';
import styles from './LookForm.module.css';
import { readLogo } from './readLogo.ts';

const { accent, second, font, logo, footer } = brandField.fields;

/** The client's colours, font, logo and footer. They are kept in the map, so each change is one that can be undone. */
export function LookForm({ read = readLogo }: { readonly read?: typeof readLogo }) {
  const editor = useEditor();
  const look = useEditorState((state) => state.document.brand);
  const [isOpen, setOpen] = useState(false);
  const change = (name: string, label: string) => (value: JsonValue | undefined) => {
    const patch: JsonObject = { [name]: value };
    editor.edit(`Change ${insideSentence(label)}`, (document) => updateBrand(document, patch), {
      mergeKey: `look ${name}`,
    });
  };
  const inWords = look?.accent === undefined ? undefined : readableOnWhite(look.accent);
  return (
    <Disclosure
      title={brandField.label}
      summary={look === undefined ? 'plain' : 'the client’s'}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <div className={styles['rows']}>
        <ColourRow
          field={accent}
          value={look?.accent}
          usual={palettes.print.accent}
          note={
            inWords === undefined || inWords === look?.accent
              ? undefined
              : 'Too light for words: these are set in a darker shade of it.'
          }
          onChange={change('accent', accent.label)}
        />
        <ColourRow
          field={second}
          value={look?.second}
          usual={look?.accent ?? palettes.print.accent}
          onChange={change('second', second.label)}
        />
        <FieldRow field={font} value={look?.font} onChange={change('font', font.label)} />
        <LogoRow field={logo} value={look?.logo} read={read} onChange={change('logo', logo.label)} />
        <FieldRow field={footer} value={look?.footer} onChange={change('footer', footer.label)} />
      </div>
    </Disclosure>
  );
}
