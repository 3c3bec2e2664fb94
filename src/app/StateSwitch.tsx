import { lazy, Suspense } from 'react';
import { useEditorState } from '#src/store/useEditor.tsx';
import { CommandButton } from './CommandButton.tsx';

const StateTabs = lazy(async () => ({ default: (await import('./StateTabs.tsx')).StateTabs }));

/** Which state of the map is looked at. A map with one state has nothing to switch, and is only offered another. */
export function StateSwitch() {
  const isOne = useEditorState((state) => state.document.states.length === 1 && !state.isNamingState);
  if (isOne) return <CommandButton command="state.new" label="+ Future state" />;
  return (
    <Suspense>
      <StateTabs />
    </Suspense>
  );
}
