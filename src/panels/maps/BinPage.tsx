import { success } from '#src/lib/result.ts';
import type { Editor } from '#src/store/editor.ts';
import { binTime, bringBack, deleteForGood, titleOf } from '#src/store/library/manageMaps.ts';
import type { StoredMapSummary } from '#src/store/mapStorage.ts';
import { useEditor } from '#src/store/useEditor.tsx';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { RowsPage } from './RowsPage.tsx';
import { useStored } from './useStored.ts';
import { whenText } from './whenText.ts';

/** The maps that were deleted: brought back, or deleted for good. */
export function BinPage({ onBack }: { readonly onBack: () => void }) {
  const editor = useEditor();
  const { now } = editor.services;
  return (
    <RowsPage
      lead="Deleted maps are kept for 30 days."
      label="Deleted maps"
      listed={useStored(binNow)}
      empty={<EmptyState title="No map is deleted" />}
      factsOf={(map) => `deleted ${whenText(map.deletedAt ?? map.savedAt, now())}`}
      actionsOf={(map) => [
        {
          label: 'Bring back',
          name: `Bring back ${titleOf(map)}`,
          run: () => void bringBack(editor, [map]),
        },
        {
          label: 'Delete for good',
          name: `Delete for good: ${titleOf(map)}`,
          tone: 'danger',
          run: () => void deleteForGood(editor, [map]),
        },
      ]}
      onBack={onBack}
    />
  );
}

/** What is in the bin, the latest first; what has been there too long goes before. */
async function binNow({ services: { storage, now } }: Editor) {
  await storage.emptyBin(now() - binTime);
  const found = await storage.bin();
  return found.ok ? success(found.value.toSorted(latestFirst)) : found;
}

function latestFirst(a: StoredMapSummary, b: StoredMapSummary): number {
  return (b.deletedAt ?? 0) - (a.deletedAt ?? 0);
}
