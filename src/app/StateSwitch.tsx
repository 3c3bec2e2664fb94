import { useRef } from 'react';
import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { useEditorState } from '#src/store/useEditor.tsx';
import { useFetched } from '#src/store/useFetched.ts';
import { CommandButton } from './CommandButton.tsx';

/** Fetched for the first map with several states, once that map stands. */
export const stateTabsCode = fetchedOnce(() => import('./StateTabs.tsx'));

/** Which state of the map is looked at. A map with one state has nothing to switch, and is only offered another. */
export function StateSwitch() {
  const isOne = useEditorState((state) => state.document.states.length === 1 && !state.isNamingState);
  const tabs = useFetched(stateTabsCode, !isOne);
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
  return tabs === undefined ? undefined : <tabs.StateTabs takesFocus={() => hadFocus.current} />;
}
