import { lazy, Suspense, useRef } from 'react';
import { useEditorState } from '#src/store/useEditor.tsx';
import { Button } from '#src/ui/Button.tsx';
import { CommandButton } from './CommandButton.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const StateTabs = lazy(async () => ({ default: (await import('./StateTabs.tsx')).StateTabs }));

/** Which state of the map is looked at. A map with one state has nothing to switch, and is only offered another. */
export function StateSwitch() {
  const isOne = useEditorState((state) => state.document.states.length === 1 && !state.isNamingState);
  // The button goes when it has done its work; the focus must not go with it.
  const hadFocus = useRef(false);
  if (isOne)
    return (
      <span
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={() => {
          hadFocus.current = false;
        }}
      >
        <CommandButton command="state.new" label="+ Future state" />
      </span>
    );
  return (
    <ErrorBoundary renderFallback={(_, retry) => <Button onClick={retry}>States: try again</Button>}>
      <Suspense>
        <StateTabs takesFocus={() => hadFocus.current} />
      </Suspense>
    </ErrorBoundary>
  );
}
