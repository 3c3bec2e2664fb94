import { useEffect, useRef, useState } from 'react';
import { formatDuration } from '#src/lib/formatDuration.ts';
import type { History } from '#src/store/editorState.ts';
import { useAnalysis, useEditorState } from '#src/store/useEditor.tsx';

/** Long enough after the last key that typing is not interrupted. */
const quiet = 900;

/** Says aloud, once an edit has settled, what was done and the flow time since. Nothing to see. */
export function Announcer() {
  const history = useEditorState((state) => state.history);
  const calendar = useEditorState((state) => state.document.calendar);
  const { flowTime } = useAnalysis().headline;
  const [message, setMessage] = useState('');
  const spoken = useRef(history);
  useEffect(() => {
    if (history === spoken.current) return;
    const timer = setTimeout(() => {
      const done = whatWasDone(spoken.current, history);
      spoken.current = history;
      if (done === undefined) return;
      const time = flowTime === undefined ? 'not defined' : formatDuration(flowTime, calendar);
      setMessage(`${done}. Flow time ${time}.`);
    }, quiet);
    return () => clearTimeout(timer);
  }, [history, flowTime, calendar]);
  return <output className="visually-hidden">{message}</output>;
}

function whatWasDone(before: History, after: History): string | undefined {
  const undone = after.future.at(-1);
  if (after.future.length > before.future.length && undone !== undefined) return `Undone: ${undone.label}`;
  const done = after.past.at(-1);
  if (done === undefined) return undefined;
  return after.future.length < before.future.length && after.future.length > 0
    ? `Redone: ${done.label}`
    : done.label;
}
