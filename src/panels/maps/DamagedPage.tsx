import { saveDamaged } from '#src/store/journal/saveDamaged.ts';
import { deleteDamaged } from '#src/store/library/damagedParts.ts';
import { titleOf } from '#src/store/library/manageMaps.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { RowsPage } from './RowsPage.tsx';
import { sizeText } from './sizeText.ts';
import { useDamagedParts } from './useDamagedParts.ts';
import { whenText } from './whenText.ts';

/** What could not be read of maps: saved as a file, for somebody who can repair it, or deleted. */
export function DamagedPage({ onBack }: { readonly onBack: () => void }) {
  const editor = useEditor();
  const { now } = editor.services;
  return (
    <RowsPage
      lead="What could not be read of a map is kept here: the map itself was restored as far as it could be read, and the part can be saved as a file and sent to whoever can repair it."
      label="Damaged parts"
      listed={useDamagedParts()}
      empty={
        <EmptyState title="Nothing is damaged">
          What can’t be read of a map from now on comes here.
        </EmptyState>
      }
      factsOf={({ at, text }) => `set aside ${whenText(at, now())} · ${sizeText(new Blob([text]).size)}`}
      actionsOf={(part) => {
        // One map may have several.
        const which = `${titleOf(part)}, set aside ${whenText(part.at, now())}`;
        return [
          {
            label: 'Save as a file',
            name: `Save as a file: ${which}`,
            run: () => saveDamaged(editor.services, part),
          },
          {
            label: 'Delete',
            name: `Delete: ${which}`,
            tone: 'danger',
            run: () => void deleteDamaged(editor, part),
          },
        ];
      }}
      onBack={onBack}
    />
  );
}
