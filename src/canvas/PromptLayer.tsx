import { lazy, type RefObject, Suspense, useEffect } from 'react';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import type { ConnectionForm } from './ConnectionPrompt.tsx';

// Fetched when the first question is asked: a map is looked at before it is drawn on.
const Prompts = lazy(async () => ({ default: (await import('./Prompts.tsx')).Prompts }));

type Props = {
  readonly frame: RefObject<HTMLElement | null>;
  readonly connectionForm: ConnectionForm | undefined;
};

/** What the map asks in place, if anything. The focus goes back to what is selected, else to the map. */
export function PromptLayer({ frame, connectionForm }: Props) {
  const prompt = useEditorState((state) => state.prompt);
  const { setPrompt } = useEditor();
  // What the open name asks is over with the name, however it was closed.
  const isOver = useEditorState(({ editing }) => prompt?.ask === 'need' && editing !== prompt.step);
  useEffect(() => {
    if (isOver) setPrompt(undefined);
  }, [isOver, setPrompt]);
  if (prompt === undefined || prompt.ask === 'need') return null;
  const returnFocus = () => {
    const canvas = frame.current;
    const selected = canvas?.querySelector<HTMLElement>(
      '.react-flow__node.selected, .react-flow__edge.selected',
    );
    (selected ?? canvas)?.focus({ preventScroll: true });
  };
  return (
    <Suspense>
      <Prompts
        key={JSON.stringify(prompt)}
        prompt={prompt}
        returnFocus={returnFocus}
        connectionForm={connectionForm}
      />
    </Suspense>
  );
}
