import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '#src/ui/classNames.ts';
import { matching, preferred } from './cellOptions.ts';
import styles from './Grid.module.css';
import type { CellEdit } from './gridModel.ts';
import type { Editing } from './gridPlace.ts';
import { OptionList } from './OptionList.tsx';

/** Where to go when what was typed is taken. */
export type Leaving = 'stay' | 'up' | 'down' | 'left' | 'right';

type CellEditorProps = {
  readonly label: string;
  readonly edit: CellEdit;
  readonly editing: Editing;
  readonly problem: string | undefined;
  readonly align: 'start' | 'end';
  /** With every key, so that leaving by the pointer loses nothing. */
  readonly onDraft: (text: string) => void;
  readonly onCommit: (text: string, leaving: Leaving) => void;
  readonly onCancel: () => void;
};

/** The cell while it is typed into. */
export function CellEditor(props: CellEditorProps) {
  const { label, edit, problem, align, onCommit } = props;
  const { text, options, active, input, type, onKeyDown } = useTyping(props);
  const id = useId();
  const hint = problem === undefined ? edit.hint?.(text) : undefined;
  const said = problem ?? hint;
  const shared = {
    ref: input,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': said === undefined ? undefined : `${id}-said`,
    maxLength: edit.maxLength,
    autoComplete: 'off',
    spellCheck: false,
    className: classNames(styles['editor'], align === 'end' && styles['end']),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      type(event.currentTarget.value),
    onKeyDown,
  };
  const list = {
    role: 'combobox',
    'aria-expanded': options.length > 0,
    'aria-controls': `${id}-options`,
    'aria-autocomplete': 'list',
    'aria-activedescendant': active === -1 ? undefined : `${id}-options-${active}`,
  } as const;
  return (
    <>
      {edit.isMultiline === true ? (
        <textarea {...shared} rows={4} className={classNames(styles['editor'], styles['area'])} />
      ) : (
        <input {...shared} type="text" {...(edit.options !== undefined && list)} />
      )}
      {options.length > 0 && (
        <OptionList
          id={`${id}-options`}
          label={label}
          options={options}
          active={active}
          anchor={input}
          onChoose={(option) => onCommit(option, 'stay')}
        />
      )}
      {said !== undefined && (
        <span
          id={`${id}-said`}
          role={problem === undefined ? undefined : 'alert'}
          className={classNames(styles['bubble'], problem === undefined && styles['quiet'])}
        >
          {said}
        </span>
      )}
    </>
  );
}

/** The text that is typed, what can be chosen for it, and the keys that take it. */
function useTyping({ edit, editing, onDraft, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(editing.text);
  const [chosen, setChosen] = useState<number>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const options = matching(edit.options ?? [], text, editing.text !== text || editing.isReplacing);
  const active = chosen ?? preferred(options, text);

  useLayoutEffect(() => {
    const field = input.current;
    field?.focus({ preventScroll: true });
    const end = field?.value.length ?? 0;
    field?.setSelectionRange(end, end);
  }, []);

  const type = (typed: string) => {
    setText(typed);
    setChosen(undefined);
    onDraft(typed);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // While a word is composed, keys belong to the composing; what is no key of the cell is the page's, such as saving.
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event, edit, editing, options.length > 0);
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (leaving !== undefined) onCommit((active === -1 ? undefined : options[active]) ?? text, leaving);
    else if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter') type(withLineBreak(event.currentTarget, text));
    else if (options.length > 0 && isArrow) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((Math.max(active, step === 1 ? -1 : 0) + step + options.length) % options.length);
    } else return;
    event.preventDefault();
  };
  return { text, options, active, input, type, onKeyDown };
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

function leavingBy(press: Press, edit: CellEdit, editing: Editing, hasOptions: boolean): Leaving | undefined {
  if (press.key === 'Enter') {
    if (press.altKey && edit.isMultiline === true) return undefined;
    if (press.ctrlKey || press.metaKey) return 'stay';
    return press.shiftKey ? 'up' : 'down';
  }
  if (press.key === 'Tab') return press.shiftKey ? 'left' : 'right';
  if (!editing.isReplacing || hasOptions || edit.isMultiline === true) return undefined;
  if (press.key === 'ArrowUp') return 'up';
  return press.key === 'ArrowDown' ? 'down' : undefined;
}

/** The text with a line break in place of what is marked. */
function withLineBreak(field: HTMLElement, text: string): string {
  if (!(field instanceof HTMLTextAreaElement)) return text;
  return `${text.slice(0, field.selectionStart)}\n${text.slice(field.selectionEnd)}`;
}
