import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { Result } from '#src/lib/result.ts';

export type ParsedText<Value> = {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly format: (value: Value) => string;
  /** Undefined is a good answer: empty, not known. */
  readonly parse: (text: string) => Result<Value | undefined, string>;
};

/**
 * Typing a value as text. What can be read is given on with every key; while it can't be read, the reason is told and
 * the last good value stays. Enter or leaving writes it the tidy way, Escape brings back what was there before typing.
 */
export function useParsedText<Value>({ value, onChange, format, parse }: ParsedText<Value>) {
  const write = (known: Value | undefined) => (known === undefined ? '' : format(known));
  const current = write(value);
  const [draft, setDraft] = useState<{ readonly text: string; readonly sent: string }>();
  const before = useRef(value);
  // A value that differs from what was sent was changed elsewhere (undo, say): what was typed no longer counts.
  const isTyping = draft !== undefined && draft.sent === current;
  const text = isTyping ? draft.text : current;
  const outcome = isTyping ? parse(text) : undefined;

  const finish = () => setDraft(undefined);
  const restore = () => {
    finish();
    if (write(before.current) !== current) onChange(before.current);
  };
  return {
    text,
    problem: outcome?.ok === false ? outcome.problem : undefined,
    inputProps: {
      value: text,
      onFocus: () => {
        before.current = value;
      },
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const typed = event.currentTarget.value;
        const read = parse(typed);
        const sent = read.ok ? write(read.value) : current;
        setDraft({ text: typed, sent });
        if (read.ok && sent !== current) onChange(read.value);
      },
      onBlur: finish,
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter' && outcome?.ok !== false) {
          finish();
          before.current = value;
        }
        if (event.key === 'Escape' && (text !== current || write(before.current) !== current)) {
          event.stopPropagation();
          restore();
        }
      },
    },
  };
}
